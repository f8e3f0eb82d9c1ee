CREATE SCHEMA IF NOT EXISTS exchange;

-- A system that gives matters in or fetches what became of them (practice 6). Of its token only the digest is kept.
CREATE TABLE exchange.system (
    id           uuid PRIMARY KEY,
    name         text NOT NULL,
    office       uuid NOT NULL,
    rights       text[] NOT NULL,
    per_minute   int NOT NULL CHECK (per_minute BETWEEN 1 AND 6000),
    token_digest text UNIQUE,
    token_end    text NOT NULL,
    token_at     timestamptz NOT NULL,
    created_at   timestamptz NOT NULL,
    created_by   text NOT NULL,
    ended_at     timestamptz,
    ended_by     text
);
CREATE UNIQUE INDEX system_name ON exchange.system (name) WHERE ended_at IS NULL;

-- What a system gave in, once for each of its numbers; content is what it sent, word for word.
CREATE TABLE exchange.matter (
    id          uuid PRIMARY KEY,
    system      uuid NOT NULL REFERENCES exchange.system (id),
    number      text NOT NULL,
    state       text NOT NULL,
    title       text NOT NULL,
    content     jsonb NOT NULL,
    digest      text NOT NULL,
    received_at timestamptz NOT NULL,
    docket      uuid UNIQUE,
    decided_at  timestamptz,
    decided_by  text,
    reason      text,
    UNIQUE (system, number)
);
CREATE INDEX matter_waiting ON exchange.matter (system, received_at, id) WHERE state IN ('RECEIVED', 'IN_QUESTION');

-- A file between its dry run and being taken in.
CREATE TABLE exchange.offer (
    id         uuid PRIMARY KEY,
    system     uuid NOT NULL REFERENCES exchange.system (id),
    file_name  text NOT NULL,
    content    jsonb NOT NULL,
    offered_at timestamptz NOT NULL,
    offered_by text NOT NULL,
    taken_at   timestamptz
);

-- What came and went.
CREATE TABLE exchange.call (
    id        uuid PRIMARY KEY,
    system    uuid NOT NULL REFERENCES exchange.system (id),
    at        timestamptz NOT NULL,
    operation text NOT NULL,
    by_name   text NOT NULL,
    status    int NOT NULL,
    items     int NOT NULL,
    problems  int NOT NULL,
    words     text NOT NULL
);
CREATE INDEX call_by_time ON exchange.call (system, at DESC, id DESC);
