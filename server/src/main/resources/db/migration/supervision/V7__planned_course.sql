-- Quantified and milestone dockets (practice 4): what is planned, edition by edition; the docket points at the one that
-- counts. A change is a new edition with its reason, never an update.
CREATE TABLE supervision.course (
    id              uuid PRIMARY KEY,
    docket          uuid NOT NULL REFERENCES supervision.docket (id),
    edition         int NOT NULL,
    target          numeric,
    unit_of_measure text,
    reason          text NOT NULL,
    set_at          timestamptz NOT NULL,
    set_by          text NOT NULL,
    UNIQUE (docket, edition)
);

-- What is to be reached by the end of a month or quarter, summed up from the beginning.
CREATE TABLE supervision.planned_value (
    id     uuid PRIMARY KEY,
    course uuid NOT NULL REFERENCES supervision.course (id),
    period text NOT NULL,
    until  date NOT NULL,
    value  numeric NOT NULL CHECK (value >= 0),
    UNIQUE (course, until)
);

CREATE TABLE supervision.milestone (
    id         uuid PRIMARY KEY,
    course     uuid NOT NULL REFERENCES supervision.course (id),
    place      int NOT NULL,
    title      text NOT NULL,
    due        date NOT NULL,
    reached_on date,
    UNIQUE (course, place)
);

ALTER TABLE supervision.docket
    ADD COLUMN course         uuid REFERENCES supervision.course (id),
    ADD COLUMN returned_round text,
    ADD COLUMN reminded_at    timestamptz;

-- A report belongs to the month in which it was due, and is accepted or returned by the office.
ALTER TABLE supervision.progress
    ADD COLUMN milestones  uuid[] NOT NULL DEFAULT '{}',
    ADD COLUMN unchanged   boolean NOT NULL DEFAULT false,
    ADD COLUMN round       text,
    ADD COLUMN state       text NOT NULL DEFAULT 'SUBMITTED',
    ADD COLUMN opinion     text,
    ADD COLUMN answered_at timestamptz,
    ADD COLUMN answered_by text;
CREATE INDEX progress_by_round ON supervision.progress (round, docket);

INSERT INTO supervision.rule (key, version, value, source, reason) VALUES
('course.behind', 1, '90', '地方督查考核办法通行做法', '达到值低于计划值的百分之几为滞后'),
('course.far-behind', 1, '75', '地方督查考核办法通行做法', '达到值低于计划值的百分之几为严重滞后'),
('progress.return', 1, '3wd', '督查督办惯例', '进展退回后重新填报的期限'),
('remind.every', 1, '1wd', '督查督办惯例', '减轻负担：一事一日至多催一次');

-- A unit's answers of a month (practice 6): typed, laid before the head, signed off together. What is signed off
-- becomes a report of progress; what stands here is the unit's own.
CREATE TABLE supervision.unit_round (
    id        uuid PRIMARY KEY,
    unit      uuid NOT NULL,
    month     text NOT NULL,
    ready_at  timestamptz,
    ready_by  text,
    signed_at timestamptz,
    signed_by text,
    UNIQUE (unit, month)
);

CREATE TABLE supervision.round_answer (
    round      uuid NOT NULL REFERENCES supervision.unit_round (id),
    docket     uuid NOT NULL REFERENCES supervision.docket (id),
    words      text NOT NULL,
    amount     numeric,
    milestones uuid[] NOT NULL,
    unchanged  boolean NOT NULL,
    typed_at   timestamptz NOT NULL,
    typed_by   text NOT NULL,
    PRIMARY KEY (round, docket)
);
