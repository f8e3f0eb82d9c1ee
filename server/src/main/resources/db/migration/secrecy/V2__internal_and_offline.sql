CREATE SCHEMA IF NOT EXISTS secrecy;

-- Internal material (内部资料): who reads it is written over it. What hangs on the case is internal with it.
CREATE TABLE secrecy.internal (
    subject   uuid        PRIMARY KEY,
    module    text        NOT NULL,
    type      text        NOT NULL,
    marked_at timestamptz NOT NULL,
    marked_by text        NOT NULL
);

-- Offline matters (线下督办): number, holder and due, and nothing else of what they are about.
CREATE TABLE secrecy.offline_matter (
    id            uuid        PRIMARY KEY,
    number        text        NOT NULL UNIQUE CHECK (number <> ''),
    unit          uuid        NOT NULL,
    unit_name     text        NOT NULL,
    holder        uuid        NOT NULL,
    holder_name   text        NOT NULL,
    due           date        NOT NULL,
    limit_id      uuid        NOT NULL,
    state         text        NOT NULL,
    registered_at timestamptz NOT NULL,
    registered_by text        NOT NULL,
    ended_at      timestamptz,
    ended_by      text
);
CREATE INDEX offline_matter_by_due ON secrecy.offline_matter (state, due);
INSERT INTO secrecy.rule (key, value, source) VALUES
    ('offline.reminder', '3', 'practice 8: a reminder three working days before the day; the city sets its own');
