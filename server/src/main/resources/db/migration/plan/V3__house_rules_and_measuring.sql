-- What officers taught the reader about the documents of an issuer. A forgotten rule stays, so that what it once read
-- can still name it.
CREATE TABLE plan.house_rule (
    id            uuid PRIMARY KEY,
    office        uuid NOT NULL,
    issuer        text NOT NULL,
    kind          text NOT NULL CHECK (kind IN ('ALIAS', 'SEVERAL_UNITS', 'MONTH_BEFORE', 'NOT_A_TASK', 'LABEL')),
    words         text NOT NULL,
    value         text NOT NULL,
    remembered_at timestamptz NOT NULL,
    remembered_by text NOT NULL,
    document_id   uuid REFERENCES plan.document (id),
    forgotten_at  timestamptz,
    forgotten_by  text
);
CREATE UNIQUE INDEX house_rule_in_force ON plan.house_rule (office, issuer, kind, words) WHERE forgotten_at IS NULL;
CREATE INDEX house_rule_by_document ON plan.house_rule (document_id);

-- The tasks as the reader proposed them, kept beside what people made of them.
CREATE TABLE plan.proposed_task (
    id          uuid PRIMARY KEY,
    document_id uuid NOT NULL REFERENCES plan.document (id),
    content     jsonb NOT NULL
);
CREATE INDEX proposed_task_by_document ON plan.proposed_task (document_id);

-- One field of one task at confirmation: was what the reader proposed left as it was?
CREATE TABLE plan.field_outcome (
    document_id  uuid NOT NULL REFERENCES plan.document (id),
    task_id      uuid NOT NULL,
    field        text NOT NULL CHECK (field IN ('TASK', 'LEAD', 'SUPPORT', 'DUE')),
    outcome      text NOT NULL CHECK (outcome IN ('UNTOUCHED', 'CHOSEN', 'CHANGED', 'REMOVED', 'ADDED', 'OVERTAKEN')),
    sure         boolean NOT NULL,
    rule         text NOT NULL,
    proposed     text NOT NULL,
    confirmed    text NOT NULL,
    office       uuid NOT NULL,
    issuer       text NOT NULL,
    confirmed_at timestamptz NOT NULL,
    PRIMARY KEY (document_id, task_id, field)
);
CREATE INDEX field_outcome_by_office ON plan.field_outcome (office, confirmed_at DESC);
