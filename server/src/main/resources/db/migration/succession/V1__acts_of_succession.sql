CREATE SCHEMA IF NOT EXISTS succession;

-- Numbers of hand-over as versioned data (architecture rule 12).
CREATE TABLE succession.rule (
    key     text NOT NULL,
    version int  NOT NULL,
    value   text NOT NULL,
    source  text NOT NULL,
    reason  text NOT NULL,
    PRIMARY KEY (key, version)
);
INSERT INTO succession.rule (key, version, value, source, reason) VALUES
    ('hand-over.excluded', 1, '5', 'practice 11', '交接最多占五个工作日，其余时间照算');

-- Merge, split, rename, move of a function, second name, joint office: with its document and dates.
CREATE TABLE succession.act (
    id            uuid PRIMARY KEY,
    kind          text NOT NULL,
    document      text NOT NULL CHECK (document <> ''),
    decided_on    date NOT NULL,
    takes_effect  date NOT NULL,
    formers       uuid[] NOT NULL,
    successors    uuid[] NOT NULL,
    new_name      text NOT NULL,
    function      text NOT NULL,
    state         text NOT NULL,
    drafted_at    timestamptz NOT NULL,
    drafted_by    text NOT NULL,
    effected_at   timestamptz,
    effected_by   text,
    excluded_days int,
    search        tsvector NOT NULL,
    version       int NOT NULL,
    CHECK (takes_effect >= decided_on)
);
CREATE INDEX act_by_time ON succession.act (drafted_at DESC, id);
CREATE INDEX act_by_words ON succession.act USING gin (search);

-- What was open when it was listed; the cases themselves belong to their modules.
CREATE TABLE succession.item (
    act       uuid NOT NULL REFERENCES succession.act (id),
    position  int  NOT NULL,
    module    text NOT NULL,
    type      text NOT NULL,
    subject   uuid NOT NULL,
    former    uuid NOT NULL,
    successor uuid,
    kind_key  text NOT NULL,
    number    text NOT NULL,
    title     text NOT NULL,
    href      text NOT NULL,
    due_at    timestamptz,
    PRIMARY KEY (act, position)
);

-- Signed for by both.
CREATE TABLE succession.hand_over (
    id          uuid PRIMARY KEY,
    act         uuid NOT NULL REFERENCES succession.act (id),
    former      uuid NOT NULL,
    successor   uuid NOT NULL,
    handed_at   timestamptz,
    handed_by   text,
    received_at timestamptz,
    received_by text,
    UNIQUE (act, former, successor)
);
