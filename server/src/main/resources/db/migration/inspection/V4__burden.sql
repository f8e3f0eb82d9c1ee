-- Meetings to which units were called, recorded by hand; all else that burdens is counted from what the house holds.
CREATE TABLE inspection.meeting (
    id          uuid PRIMARY KEY,
    title       text NOT NULL CHECK (title <> ''),
    day         date NOT NULL,
    minutes     int NOT NULL CHECK (minutes > 0),
    units       uuid[] NOT NULL,
    recorded_at timestamptz NOT NULL,
    recorded_by text NOT NULL
);
CREATE INDEX meeting_by_day ON inspection.meeting (day);

-- 质疑该要求: a unit asks why something is asked of it.
CREATE TABLE inspection.challenge (
    id            uuid PRIMARY KEY,
    unit          uuid NOT NULL,
    kind          text NOT NULL,
    request       text NOT NULL CHECK (request <> ''),
    words_said    text NOT NULL CHECK (words_said <> ''),
    state         text NOT NULL,
    filed_at      timestamptz NOT NULL,
    filer         uuid NOT NULL,
    filer_name    text NOT NULL,
    limit_id      uuid NOT NULL,
    answer        text,
    opinion       text,
    answered_at   timestamptz,
    answerer_name text,
    version       int NOT NULL
);
CREATE INDEX challenge_by_filing ON inspection.challenge (filed_at DESC, id DESC);
