CREATE SCHEMA IF NOT EXISTS paperwork;

-- What is drafted from a docket or an instruction; what is printed besides is read from there when it is issued.
CREATE TABLE paperwork.paper (
    id             uuid PRIMARY KEY,
    kind           text NOT NULL,
    origin_module  text NOT NULL,
    origin_type    text NOT NULL,
    origin         uuid NOT NULL,
    dockets        uuid[] NOT NULL,
    extension      uuid,
    unit           uuid,
    title          text NOT NULL CHECK (title <> ''),
    body           text NOT NULL,
    entries        jsonb NOT NULL,
    state          text NOT NULL,
    drafted_at     timestamptz NOT NULL,
    drafter        uuid NOT NULL,
    drafter_name   text NOT NULL,
    issued_at      timestamptz,
    sheet          uuid,
    number         text,
    words_back     text,
    version        int NOT NULL,
    words          tsvector NOT NULL,
    CHECK ((sheet IS NULL) = (number IS NULL)),
    CHECK (unit IS NOT NULL OR kind = 'SUBMISSION'),
    CHECK ((kind = 'EXTENSION') = (extension IS NOT NULL))
);
CREATE INDEX paper_by_time ON paperwork.paper (drafted_at DESC, id DESC);
CREATE INDEX paper_of_origin ON paperwork.paper (origin);
CREATE INDEX paper_of_unit ON paperwork.paper (unit, state);
CREATE INDEX paper_words ON paperwork.paper USING gin (words);
-- One form for one extension, unless the first was given up or withdrawn.
CREATE UNIQUE INDEX paper_of_extension ON paperwork.paper (extension) WHERE state NOT IN ('DISCARDED', 'WITHDRAWN');
