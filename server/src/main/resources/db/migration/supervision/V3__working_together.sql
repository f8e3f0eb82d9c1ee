-- The lead says the matter is another unit's (practice 3).
CREATE TABLE supervision.objection (
    id        uuid PRIMARY KEY,
    docket    uuid NOT NULL REFERENCES supervision.docket (id),
    unit      uuid NOT NULL,
    competent uuid NOT NULL,
    reason    text NOT NULL,
    made_at   timestamptz NOT NULL,
    made_by   text NOT NULL,
    limit_id  uuid NOT NULL,
    state     text NOT NULL,
    opinion   text,
    ruled_at  timestamptz,
    ruled_by  text
);
CREATE UNIQUE INDEX objection_one_open ON supervision.objection (docket) WHERE state = 'OPEN';

-- What stands in the way, and who could remove it (R055); it never counts against the reporter.
CREATE TABLE supervision.obstacle (
    id          uuid PRIMARY KEY,
    docket      uuid NOT NULL REFERENCES supervision.docket (id),
    unit        uuid NOT NULL,
    words       text NOT NULL,
    remover     uuid,
    reported_at timestamptz NOT NULL,
    reported_by text NOT NULL,
    answer      text,
    answered_at timestamptz,
    answered_by text
);
CREATE INDEX obstacle_by_docket ON supervision.obstacle (docket, reported_at);

CREATE TABLE supervision.extension (
    id           uuid PRIMARY KEY,
    docket       uuid NOT NULL REFERENCES supervision.docket (id),
    nth          int NOT NULL,
    working_days int NOT NULL CHECK (working_days > 0),
    reason       text NOT NULL,
    asked_at     timestamptz NOT NULL,
    asked_by     text NOT NULL,
    approval     uuid NOT NULL,
    limit_id     uuid NOT NULL,
    state        text NOT NULL,
    opinion      text,
    answered_at  timestamptz,
    answered_by  text
);
CREATE UNIQUE INDEX extension_one_open ON supervision.extension (docket) WHERE state = 'ASKED';

-- Consultation between units (R165): silent means reminded, then escalated; the result binds.
CREATE TABLE supervision.consultation (
    id           uuid PRIMARY KEY,
    docket       uuid NOT NULL REFERENCES supervision.docket (id),
    asker        uuid NOT NULL,
    units        uuid[] NOT NULL,
    question     text NOT NULL,
    asked_at     timestamptz NOT NULL,
    asked_by     text NOT NULL,
    limit_id     uuid NOT NULL,
    escalated_at timestamptz,
    result       text,
    concluded_at timestamptz
);
CREATE INDEX consultation_by_docket ON supervision.consultation (docket, asked_at);
CREATE INDEX consultation_by_unit ON supervision.consultation USING gin (units);

CREATE TABLE supervision.consulted_opinion (
    id           uuid PRIMARY KEY,
    consultation uuid NOT NULL REFERENCES supervision.consultation (id),
    unit         uuid NOT NULL,
    opinion      text NOT NULL,
    given_at     timestamptz NOT NULL,
    given_by     text NOT NULL,
    UNIQUE (consultation, unit)
);
