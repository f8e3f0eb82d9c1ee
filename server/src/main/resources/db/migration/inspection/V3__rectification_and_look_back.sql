-- One register of rectification for findings of every origin (R054).
CREATE TABLE inspection.rectification (
    id              uuid PRIMARY KEY,
    origin          text NOT NULL,
    reference       text NOT NULL CHECK (reference <> ''),
    source          uuid,
    source_href     text,
    unit            uuid NOT NULL,
    problem         text NOT NULL CHECK (problem <> ''),
    due             date NOT NULL,
    limit_id        uuid NOT NULL,
    state           text NOT NULL,
    opened_at       timestamptz NOT NULL,
    opener          uuid,
    opener_name     text NOT NULL,
    measure         text,
    responsible     text,
    report          text,
    reporter        uuid,
    reporter_name   text,
    reported_at     timestamptz,
    verifier        uuid,
    verifier_name   text,
    verified_at     timestamptz,
    opinion         text,
    ended_at        timestamptz,
    end_words       text,
    paper           uuid,
    number          text,
    urging_proposed timestamptz,
    urged           int NOT NULL,
    words           tsvector NOT NULL,
    version         int NOT NULL
);
CREATE INDEX rectification_by_due ON inspection.rectification (due, id);
CREATE INDEX rectification_by_unit ON inspection.rectification (unit, state);
CREATE INDEX rectification_by_source ON inspection.rectification (source) WHERE source IS NOT NULL;
CREATE INDEX rectification_by_words ON inspection.rectification USING gin (words);

-- The look-back (回头看) at one accepted docket; a docket is looked back at once.
CREATE TABLE inspection.look_back (
    id            uuid PRIMARY KEY,
    draw          uuid NOT NULL REFERENCES inspection.draw (id),
    quarter       text NOT NULL,
    docket        uuid NOT NULL UNIQUE,
    docket_number text NOT NULL,
    docket_title  text NOT NULL,
    unit          uuid NOT NULL,
    accepted_at   timestamptz NOT NULL,
    state         text NOT NULL,
    question      text,
    answer        text,
    answered_by   text,
    finding       text,
    found_by      text,
    found_at      timestamptz,
    rectification uuid REFERENCES inspection.rectification (id),
    version       int NOT NULL
);
CREATE INDEX look_back_by_quarter ON inspection.look_back (quarter DESC, id);
