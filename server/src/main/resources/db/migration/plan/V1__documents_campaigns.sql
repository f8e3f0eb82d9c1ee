CREATE SCHEMA IF NOT EXISTS plan;

-- A plan document in review; the text is normalised, spans count in it.
CREATE TABLE plan.document (
    id          uuid PRIMARY KEY,
    source_name text NOT NULL,
    text        text NOT NULL,
    title       text NOT NULL,
    facts       jsonb NOT NULL,
    stages      jsonb NOT NULL,
    state       text NOT NULL CHECK (state IN ('IN_REVIEW', 'CONFIRMED', 'DISCARDED')),
    office      uuid NOT NULL,
    version     bigint NOT NULL,
    read_at     timestamptz NOT NULL,
    read_by     text NOT NULL
);
CREATE INDEX document_by_office ON plan.document (office, read_at DESC, id DESC);

CREATE TABLE plan.draft_task (
    id          uuid PRIMARY KEY,
    document_id uuid NOT NULL REFERENCES plan.document (id),
    position    bigint NOT NULL,
    content     jsonb NOT NULL
);
CREATE INDEX draft_task_by_document ON plan.draft_task (document_id, position);

-- One change of the review: the rows as they were before and the ids after it, for undo and for measuring the reader.
CREATE TABLE plan.edit (
    id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    document_id uuid NOT NULL REFERENCES plan.document (id),
    kind        text NOT NULL,
    before      jsonb NOT NULL,
    after_ids   uuid[] NOT NULL,
    at          timestamptz NOT NULL,
    by          text NOT NULL,
    undone      boolean NOT NULL
);
CREATE INDEX edit_by_document ON plan.edit (document_id, id DESC) WHERE NOT undone;

CREATE TABLE plan.campaign (
    id          uuid PRIMARY KEY,
    document_id uuid NOT NULL UNIQUE REFERENCES plan.document (id),
    title       text NOT NULL,
    office      uuid NOT NULL,
    opened_at   timestamptz NOT NULL,
    opened_by   text NOT NULL
);

CREATE TABLE plan.stage (
    campaign_id uuid NOT NULL REFERENCES plan.campaign (id),
    no          int NOT NULL,
    name        text NOT NULL,
    window_text text NOT NULL,
    from_day    date,
    until_day   date,
    PRIMARY KEY (campaign_id, no)
);

CREATE TABLE plan.task (
    id          uuid PRIMARY KEY,
    campaign_id uuid NOT NULL REFERENCES plan.campaign (id),
    no          int NOT NULL,
    stage_no    int,
    docket_id   uuid NOT NULL,
    content     jsonb NOT NULL,
    UNIQUE (campaign_id, no)
);
CREATE INDEX task_by_docket ON plan.task (docket_id);
