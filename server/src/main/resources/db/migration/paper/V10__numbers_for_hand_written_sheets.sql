-- Blocks of numbers reserved for sheets written by hand, each entered later (practice 7): the register of numbers shows
-- issued, void, reserved and entered later, without gaps.
CREATE TABLE paper.reservation_rule (
    version int  PRIMARY KEY,
    largest int  NOT NULL CHECK (largest > 0),
    source  text NOT NULL
);
INSERT INTO paper.reservation_rule (version, largest, source) VALUES
    (1, 20, '督查督办惯例：手写单据文号预留，一次不宜过多');

CREATE TABLE paper.reserved_number (
    id             uuid PRIMARY KEY,
    form           text NOT NULL REFERENCES paper.number_code,
    number_code    text NOT NULL,
    number_year    integer NOT NULL,
    number_serial  integer NOT NULL,
    number         text NOT NULL,
    issuer         uuid NOT NULL,
    issuer_name    text NOT NULL,
    purpose        text NOT NULL CHECK (purpose <> ''),
    state          text NOT NULL CHECK (state IN ('RESERVED', 'ENTERED', 'VOID')),
    reserved_at    timestamptz NOT NULL,
    reserved_by    text NOT NULL,
    subject_module text,
    subject_type   text,
    subject_id     uuid,
    title          text,
    signed_by      text,
    signed_on      date,
    scan           uuid,
    entered_at     timestamptz,
    entered_by     text,
    void_reason    text,
    CONSTRAINT reserved_number_once UNIQUE (number_code, number_year, number_serial),
    CONSTRAINT entered_whole CHECK ((state = 'ENTERED') = (title IS NOT NULL AND signed_by IS NOT NULL
        AND signed_on IS NOT NULL AND scan IS NOT NULL AND subject_id IS NOT NULL)),
    CONSTRAINT void_with_reason CHECK ((state = 'VOID') = (void_reason IS NOT NULL))
);
CREATE INDEX reserved_open ON paper.reserved_number (number_code, number_year, number_serial) WHERE state = 'RESERVED';
CREATE INDEX reserved_of_subject ON paper.reserved_number (subject_id);
