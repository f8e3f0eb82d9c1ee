CREATE SCHEMA IF NOT EXISTS paper;

-- Each form of sheet: on which paper, under which code. Rule data with its source (practice 7 and 8).
CREATE TABLE paper.number_code (
    form text PRIMARY KEY,
    colour text NOT NULL CHECK (colour IN ('WHITE', 'GREEN', 'YELLOW', 'RED')),
    code text NOT NULL CHECK (code <> ''),
    source text NOT NULL
);

INSERT INTO paper.number_code (form, colour, code, source) VALUES
    ('GREEN_NOTICE', 'GREEN', '督立', 'R041; practice 7'),
    ('YELLOW_NOTICE', 'YELLOW', '督催', 'R042; practice 7'),
    ('RED_NOTICE', 'RED', '督限', 'R043; practice 7'),
    ('COMPLETION_REPORT', 'WHITE', '办结', 'R044; practice 14'),
    ('CORRECTION', 'WHITE', '督更', 'practice 9');

-- What stands before the code: the city's own sign (机关代字), or one issuer's. The row without issuer is the default.
CREATE TABLE paper.issuer_prefix (
    issuer uuid,
    prefix text NOT NULL,
    source text NOT NULL,
    CONSTRAINT issuer_prefix_once UNIQUE NULLS NOT DISTINCT (issuer)
);

INSERT INTO paper.issuer_prefix (issuer, prefix, source) VALUES
    (NULL, '', 'none until the city states its own; GB/T 9704-2012 7.2.5');

CREATE TABLE paper.number_sequence (
    code text NOT NULL,
    year integer NOT NULL,
    next integer NOT NULL CHECK (next > 0),
    PRIMARY KEY (code, year)
);

CREATE TABLE paper.sheet (
    id uuid PRIMARY KEY,
    form text NOT NULL REFERENCES paper.number_code,
    subject_module text NOT NULL,
    subject_type text NOT NULL,
    subject_id uuid NOT NULL,
    issuer_name text NOT NULL,
    title text NOT NULL,
    number text NOT NULL,
    number_code text NOT NULL,
    number_year integer NOT NULL,
    number_serial integer NOT NULL,
    issued_at timestamptz NOT NULL,
    code text NOT NULL,
    code_digest bytea NOT NULL,
    content text NOT NULL,
    digest text NOT NULL,
    withdrawn_at timestamptz,
    withdrawn_reason text,
    CONSTRAINT sheet_number_once UNIQUE (number_code, number_year, number_serial),
    CONSTRAINT sheet_code_once UNIQUE (code_digest),
    CONSTRAINT sheet_withdrawn_with_reason CHECK ((withdrawn_at IS NULL) = (withdrawn_reason IS NULL))
);

CREATE INDEX sheet_of_subject ON paper.sheet (subject_id, subject_module, subject_type);

COMMENT ON COLUMN paper.sheet.content IS 'canonical JSON of all that is printed; digest is its SHA-256; never changed';
COMMENT ON COLUMN paper.sheet.code_digest IS 'SHA-256 of the verification code: looked up by it, so that the time taken tells nothing';
