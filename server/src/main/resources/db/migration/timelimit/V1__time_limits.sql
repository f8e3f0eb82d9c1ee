CREATE SCHEMA IF NOT EXISTS timelimit;

-- Case time is the database's clock plus this offset; it may move only in a sample database, and only forward.
CREATE TABLE timelimit.case_clock (
    id            smallint PRIMARY KEY CHECK (id = 1),
    offset_micros bigint  NOT NULL,
    movable       boolean NOT NULL
);
INSERT INTO timelimit.case_clock (id, offset_micros, movable) VALUES (1, 0, false);

-- Office hours count only in limits of hours. The newest row is copied into each calendar revision.
CREATE TABLE timelimit.office_hours (
    number    integer PRIMARY KEY,
    hours     text NOT NULL,
    source    text NOT NULL,
    certainty text NOT NULL
);
INSERT INTO timelimit.office_hours (number, hours, source, certainty)
VALUES (1, '08:30-12:00,14:00-17:30', 'usual hours of offices; every city sets its own', 'unverified');

-- What is known of the calendar grows by revisions; a limit remembers the one it was counted with.
CREATE TABLE timelimit.calendar_revision (
    revision     integer PRIMARY KEY,
    known_from   timestamptz NOT NULL,
    office_hours text NOT NULL,
    imported_by  text NOT NULL
);
CREATE TABLE timelimit.calendar_notice (
    id        uuid PRIMARY KEY,
    revision  integer NOT NULL REFERENCES timelimit.calendar_revision (revision),
    year      integer NOT NULL,
    scope     text NOT NULL,
    number    text NOT NULL,
    title     text NOT NULL,
    issued    date NOT NULL,
    certainty text NOT NULL,
    lines     text NOT NULL
);
CREATE INDEX calendar_notice_by_revision ON timelimit.calendar_notice (revision);

-- A limit: its rule, its start, and below what changed it. Everything else is derived from these.
CREATE TABLE timelimit.time_limit (
    id                uuid PRIMARY KEY,
    kind              text NOT NULL,
    subject_module    text NOT NULL,
    subject_type      text NOT NULL,
    subject_id        uuid NOT NULL,
    started_at        timestamptz NOT NULL,
    recorded_at       timestamptz NOT NULL,
    period            text,
    stated_due        date,
    on_rest_day       text NOT NULL,
    rule              text NOT NULL,
    rungs             text NOT NULL,
    calendar_revision integer NOT NULL REFERENCES timelimit.calendar_revision (revision),
    CONSTRAINT a_period_or_a_date CHECK ((period IS NULL) <> (stated_due IS NULL))
);
CREATE INDEX time_limit_by_subject ON timelimit.time_limit (subject_id);

CREATE TABLE timelimit.change (
    limit_id          uuid NOT NULL REFERENCES timelimit.time_limit (id),
    number            integer NOT NULL,
    what              text NOT NULL,
    at                timestamptz NOT NULL,
    recorded_at       timestamptz NOT NULL,
    calendar_revision integer NOT NULL REFERENCES timelimit.calendar_revision (revision),
    period            text,
    due               date,
    reason            text NOT NULL,
    PRIMARY KEY (limit_id, number)
);

-- The instants of open limits, kept for lists and the sweep; rebuilt from the above whenever it changes.
CREATE TABLE timelimit.running (
    limit_id       uuid PRIMARY KEY REFERENCES timelimit.time_limit (id),
    kind           text NOT NULL,
    subject_module text NOT NULL,
    subject_type   text NOT NULL,
    subject_id     uuid NOT NULL,
    started_at     timestamptz NOT NULL,
    warns_at       timestamptz NOT NULL,
    due_at         timestamptz NOT NULL,
    paused_since   timestamptz,
    provisional    boolean NOT NULL,
    round          integer NOT NULL,
    rung_names     text[] NOT NULL,
    rung_instants  timestamptz[] NOT NULL,
    next_rung      integer NOT NULL,
    next_rung_at   timestamptz,
    broken         boolean NOT NULL
);
CREATE INDEX running_by_next_rung ON timelimit.running (kind, next_rung_at, limit_id)
    WHERE next_rung_at IS NOT NULL AND NOT broken;
CREATE INDEX running_by_due ON timelimit.running (due_at);
CREATE INDEX running_by_subject ON timelimit.running (subject_id);

-- A rung is claimed once, however many nodes sweep.
CREATE TABLE timelimit.claim (
    limit_id   uuid NOT NULL REFERENCES timelimit.time_limit (id),
    round      integer NOT NULL,
    rung       text NOT NULL,
    reached_at timestamptz NOT NULL,
    swept_at   timestamptz NOT NULL,
    PRIMARY KEY (limit_id, round, rung)
);

-- What the sweep could not do. It stands aside until a person has seen to it.
CREATE TABLE timelimit.repair (
    limit_id  uuid NOT NULL REFERENCES timelimit.time_limit (id),
    round     integer NOT NULL,
    rung      text NOT NULL,
    failure   text NOT NULL,
    failed_at timestamptz NOT NULL,
    mended_at timestamptz,
    PRIMARY KEY (limit_id, round, rung, failed_at)
);

CREATE TABLE timelimit.ended (
    limit_id uuid PRIMARY KEY REFERENCES timelimit.time_limit (id),
    ended_at timestamptz NOT NULL,
    due_at   timestamptz NOT NULL
);

-- What a new calendar revision did to open limits.
CREATE TABLE timelimit.recalculation (
    revision    integer NOT NULL REFERENCES timelimit.calendar_revision (revision),
    limit_id    uuid NOT NULL REFERENCES timelimit.time_limit (id),
    due_before  timestamptz NOT NULL,
    due_after   timestamptz NOT NULL,
    due_counted timestamptz NOT NULL,
    PRIMARY KEY (revision, limit_id)
);

-- For lists of higher modules: compare due_at and warns_at with case time; a paused limit is neither late nor soon.
CREATE VIEW timelimit.open_limit AS
SELECT limit_id, kind, subject_module, subject_type, subject_id, started_at, warns_at, due_at,
       paused_since IS NOT NULL AS paused, provisional
  FROM timelimit.running;

-- For figures: when it ended and when it was due then.
CREATE VIEW timelimit.ended_limit AS
SELECT l.id AS limit_id, l.kind, l.subject_module, l.subject_type, l.subject_id, l.started_at, e.ended_at, e.due_at
  FROM timelimit.ended e
  JOIN timelimit.time_limit l ON l.id = e.limit_id;
