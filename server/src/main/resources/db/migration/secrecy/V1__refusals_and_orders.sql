CREATE SCHEMA IF NOT EXISTS secrecy;

-- Numbers of the trade, with their source.
CREATE TABLE secrecy.rule (
    key    text PRIMARY KEY,
    value  text NOT NULL,
    source text NOT NULL
);
INSERT INTO secrecy.rule (key, value, source) VALUES
    ('backup.days', '90', 'the operator guide: how long backups are kept; the operator sets the city''s own');

-- That something was refused at a door, and nothing of what it was.
CREATE TABLE secrecy.refusal (
    id          uuid        PRIMARY KEY,
    at          timestamptz NOT NULL,
    person_name text        NOT NULL,
    unit_name   text        NOT NULL,
    door        text        NOT NULL,
    level       text        NOT NULL,
    place       text        NOT NULL
);
CREATE INDEX refusal_by_time ON secrecy.refusal (at DESC, id DESC);

-- An order of destruction: number, issuer and day of the paper, who proposed and who confirmed, and what went.
CREATE TABLE secrecy.destruction (
    id             uuid        PRIMARY KEY,
    number         text        NOT NULL CHECK (number <> ''),
    issuer         text        NOT NULL CHECK (issuer <> ''),
    issued_on      date        NOT NULL,
    state          text        NOT NULL,
    proposed_at    timestamptz NOT NULL,
    proposer       uuid        NOT NULL,
    proposed_by    text        NOT NULL,
    decided_at     timestamptz,
    decider        uuid,
    decided_by     text,
    entries        int         NOT NULL,
    backups_until  date,
    CHECK (decider IS NULL OR decider <> proposer OR state = 'WITHDRAWN')
);
CREATE INDEX destruction_by_time ON secrecy.destruction (proposed_at DESC, id DESC);

CREATE TABLE secrecy.condemned (
    destruction uuid NOT NULL REFERENCES secrecy.destruction (id),
    module      text NOT NULL,
    type        text NOT NULL,
    subject     uuid NOT NULL,
    PRIMARY KEY (destruction, subject)
);
CREATE INDEX condemned_by_subject ON secrecy.condemned (subject);

-- How many rows lost their content, by table.
CREATE TABLE secrecy.emptied (
    destruction uuid   NOT NULL REFERENCES secrecy.destruction (id),
    place       text   NOT NULL,
    rows        bigint NOT NULL,
    PRIMARY KEY (destruction, place)
);
