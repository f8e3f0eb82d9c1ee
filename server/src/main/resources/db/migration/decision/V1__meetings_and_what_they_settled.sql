CREATE SCHEMA IF NOT EXISTS decision;

-- A meeting whose minutes are followed up (R163).
CREATE TABLE decision.meeting (
    id            uuid PRIMARY KEY,
    kind          text NOT NULL,
    title         text NOT NULL,
    number        text NOT NULL,
    held_on       date NOT NULL,
    convener      uuid NOT NULL,
    convener_name text NOT NULL,
    office        uuid NOT NULL,
    registered_at timestamptz NOT NULL,
    registered_by text NOT NULL,
    words         tsvector NOT NULL
);
CREATE INDEX meeting_by_day ON decision.meeting (held_on DESC, id DESC);
CREATE INDEX meeting_words ON decision.meeting USING gin (words);

-- What it settled or discussed, in the order of the minutes.
CREATE TABLE decision.item (
    id          uuid PRIMARY KEY,
    meeting     uuid NOT NULL REFERENCES decision.meeting (id),
    place       int NOT NULL CHECK (place > 0),
    text        text NOT NULL,
    lead        uuid,
    lead_name   text NOT NULL,
    assistants  uuid[] NOT NULL,
    due         date,
    state       text NOT NULL,
    docket      uuid UNIQUE,
    remark      text NOT NULL,
    result      text NOT NULL,
    reported_at timestamptz,
    read_at     timestamptz,
    UNIQUE (meeting, place),
    CHECK (state <> 'SETTLED' OR lead IS NOT NULL)
);
CREATE INDEX item_by_state ON decision.item (state) WHERE state IN ('SETTLED', 'UNSETTLED', 'OPENED', 'REPORTED');

-- Dockets of matters of which the convener wanted more: each of them still leads to its meeting.
CREATE TABLE decision.earlier_docket (
    docket uuid PRIMARY KEY,
    item   uuid NOT NULL REFERENCES decision.item (id),
    until  timestamptz NOT NULL
);
