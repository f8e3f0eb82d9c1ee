CREATE SCHEMA IF NOT EXISTS practice;

-- Terms, posts and words of the library are data: each with its source and reason; a change is a new version.
CREATE TABLE practice.rule (
    key        text NOT NULL,
    version    int  NOT NULL,
    value      text NOT NULL,
    source     text NOT NULL,
    reason     text NOT NULL,
    adopted_on date,
    revised_at timestamptz,
    revised_by text,
    PRIMARY KEY (key, version)
);

INSERT INTO practice.rule (key, version, value, source, reason) VALUES
('practice.approvers', 1, '秘书长、市政府秘书长、常务副市长', '督查督办惯例：总结推广经验', '经验经领导审定后在内部推广'),
('practice.approval', 1, '3wd', '督查督办惯例：总结推广经验', '审定时间，逾期只提醒、不视为同意'),
('practice.review', 1, '12mo', '督查督办惯例：总结推广经验', '经验推广满多久须复评，未复评的不再列入经验库列表');

-- A practice (R051, R120, R159). origin is the case it was begun from: what destroys that destroys this.
CREATE TABLE practice.practice (
    id            uuid PRIMARY KEY,
    unit          uuid NOT NULL,
    origin        uuid NOT NULL,
    theme         text NOT NULL,
    state         text NOT NULL,
    title         text NOT NULL CHECK (title <> ''),
    done          text NOT NULL CHECK (done <> ''),
    why           text NOT NULL CHECK (why <> ''),
    conditions    text NOT NULL CHECK (conditions <> ''),
    drafter_name  text NOT NULL,
    drafted_at    timestamptz NOT NULL,
    remark        text,
    approval      uuid,
    approver_name text,
    issued_at     timestamptz,
    limit_id      uuid,
    review_on     date,
    words         tsvector NOT NULL,
    version       int NOT NULL,
    CHECK ((issued_at IS NULL) = (review_on IS NULL)),
    -- Nothing is before the house that a leader has not released.
    CHECK (state <> 'ISSUED' OR approver_name IS NOT NULL AND issued_at IS NOT NULL)
);
CREATE INDEX practice_by_state ON practice.practice (state, review_on);
CREATE INDEX practice_by_unit ON practice.practice (unit, state);
CREATE INDEX practice_by_origin ON practice.practice (origin);
CREATE INDEX practice_by_words ON practice.practice USING gin (words);

-- Where the acts behind it stand; nothing of them is kept twice.
CREATE TABLE practice.evidence (
    practice uuid NOT NULL REFERENCES practice.practice (id),
    nth      int NOT NULL,
    kind     text NOT NULL CHECK (kind IN ('DOCKET', 'CAMPAIGN')),
    source   uuid NOT NULL,
    PRIMARY KEY (practice, nth),
    UNIQUE (practice, source)
);
CREATE INDEX evidence_by_source ON practice.evidence (source);

-- A unit that took a practice over; once a unit, so that the number of rows is the number of units.
CREATE TABLE practice.adoption (
    id           uuid PRIMARY KEY,
    practice     uuid NOT NULL REFERENCES practice.practice (id),
    unit         uuid NOT NULL,
    docket       uuid,
    planned      text NOT NULL,
    adopter_name text NOT NULL,
    adopted_at   timestamptz NOT NULL,
    works        text CHECK (works IN ('WORKS', 'DOES_NOT_WORK')),
    because      text,
    told_by      text,
    told_at      timestamptz,
    version      int NOT NULL,
    UNIQUE (practice, unit),
    CHECK (docket IS NOT NULL OR planned <> ''),
    CHECK ((works IS NULL) = (because IS NULL) AND (works IS NULL) = (told_at IS NULL))
);
CREATE INDEX adoption_by_unit ON practice.adoption (unit);
CREATE INDEX adoption_by_docket ON practice.adoption (docket);
