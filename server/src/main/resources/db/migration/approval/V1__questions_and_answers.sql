CREATE SCHEMA IF NOT EXISTS approval;

-- One question to named posts. Whoever asked is kept as at the time; a job asks without account and person.
CREATE TABLE approval.question (
    id                   uuid PRIMARY KEY,
    kind                 text NOT NULL,
    subject_module       text NOT NULL,
    subject_type         text NOT NULL,
    subject_id           uuid NOT NULL,
    title                text NOT NULL CHECK (title <> ''),
    reasons              text NOT NULL,
    href                 text NOT NULL,
    rule                 text NOT NULL,
    within               text NOT NULL,
    secretary_may_record boolean NOT NULL,
    state                text NOT NULL,
    limit_id             uuid NOT NULL UNIQUE,
    asked_at             timestamptz NOT NULL,
    asked_by_person      uuid,
    asked_by_post        uuid,
    asked_by_unit        uuid,
    asked_by_name        text NOT NULL,
    asked_by_post_name   text NOT NULL,
    asked_by_unit_name   text NOT NULL
);
-- A case has at most one open question of a kind.
CREATE UNIQUE INDEX question_open ON approval.question (subject_module, subject_type, subject_id, kind)
    WHERE state = 'OPEN';
CREATE INDEX question_by_asker ON approval.question (asked_by_person, asked_at DESC, id DESC);

CREATE TABLE approval.question_post (
    question_id uuid NOT NULL REFERENCES approval.question,
    post_id     uuid NOT NULL,
    place       int  NOT NULL,
    PRIMARY KEY (question_id, post_id)
);
CREATE INDEX question_post_by_post ON approval.question_post (post_id, question_id);

CREATE TABLE approval.recusal (
    question_id uuid NOT NULL REFERENCES approval.question,
    person_id   uuid NOT NULL,
    reason      text NOT NULL CHECK (reason <> ''),
    recused_at  timestamptz NOT NULL,
    PRIMARY KEY (question_id, person_id)
);

-- The one answer: given by a holder or the stand-in, or recorded by a named secretary (practice 2).
CREATE TABLE approval.answer (
    question_id      uuid PRIMARY KEY REFERENCES approval.question,
    approved         boolean NOT NULL,
    opinion          text NOT NULL,
    answered_at      timestamptz NOT NULL,
    post_id          uuid NOT NULL,
    post_name        text NOT NULL,
    unit_name        text NOT NULL,
    person_id        uuid NOT NULL,
    person_name      text NOT NULL,
    on_behalf        text,
    behalf_person    uuid,
    behalf_name      text,
    behalf_post_name text,
    carrier          text,
    decided_on       date,
    scan             text,
    confirmation_id  uuid UNIQUE,
    confirmed_at     timestamptz,
    objection        text,
    CHECK ((on_behalf IS NULL) = (behalf_name IS NULL)),
    CHECK ((carrier IS NULL) = (decided_on IS NULL)),
    CHECK ((carrier IS NOT NULL) = (on_behalf IS NOT DISTINCT FROM 'RECORDED_BY_SECRETARY')),
    CHECK (carrier IS DISTINCT FROM 'PAPER' OR scan IS NOT NULL)
);
CREATE INDEX answer_by_person ON approval.answer (person_id, answered_at DESC, question_id DESC);
CREATE INDEX answer_by_behalf ON approval.answer (behalf_person, answered_at DESC, question_id DESC);

-- When a limit of this module reminds and escalates; working days count from the due day.
CREATE TABLE approval.rung (
    kind         text NOT NULL,
    name         text NOT NULL,
    working_days int  NOT NULL,
    at           time NOT NULL,
    source       text NOT NULL,
    PRIMARY KEY (kind, name)
);

INSERT INTO approval.rung (kind, name, working_days, at, source) VALUES
('approval.question', 'reminder', 0, '09:00', 'practice'),
('approval.question', 'escalation', 1, '09:00', 'practice'),
('approval.confirmation', 'reminder', 0, '09:00', '督查督办惯例');

-- How long an oral decision recorded by a secretary waits for the leader's own word.
CREATE TABLE approval.term (
    kind         text PRIMARY KEY,
    working_days int  NOT NULL CHECK (working_days > 0),
    source       text NOT NULL
);

INSERT INTO approval.term (kind, working_days, source) VALUES ('approval.confirmation', 2, '督查督办惯例');
