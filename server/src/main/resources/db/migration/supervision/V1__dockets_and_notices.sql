CREATE SCHEMA IF NOT EXISTS supervision;

-- One matter under supervision (R039). Exactly one accountable lead unit; time limits and colour are not stored here:
-- the first live in timelimit, the second is the highest notice in force.
CREATE TABLE supervision.docket (
    id              uuid PRIMARY KEY,
    number          text UNIQUE,
    title           text NOT NULL,
    requirement     text NOT NULL,
    source_kind     text NOT NULL,
    source_ref      uuid,
    source_title    text NOT NULL,
    authority       text NOT NULL CHECK (authority <> ''),
    kind            text NOT NULL,
    urgency         text NOT NULL,
    opener          uuid NOT NULL,
    lead            uuid NOT NULL,
    section         uuid,
    person          uuid,
    person_name     text,
    parent          uuid REFERENCES supervision.docket (id),
    campaign        uuid,
    task            uuid,
    target          numeric,
    unit_of_measure text,
    term            text,
    stated_due      date,
    past_due_reason text,
    term_days       int NOT NULL,
    state           text NOT NULL,
    resumes_to      text,
    returns         int NOT NULL,
    extensions      int NOT NULL,
    drafted_at      timestamptz NOT NULL,
    opened_at       timestamptz,
    held_since      timestamptz,
    acknowledged_at timestamptz,
    reported_at     timestamptz,
    accepted_at     timestamptz,
    ended_at        timestamptz,
    verifier        text,
    closing_reply   text,
    words           tsvector NOT NULL,
    version         int NOT NULL,
    CHECK (parent IS NULL OR parent <> id),
    CHECK ((term IS NULL) <> (stated_due IS NULL))
);
CREATE INDEX docket_by_lead ON supervision.docket (lead, state);
CREATE INDEX docket_by_opening ON supervision.docket (opened_at DESC, id);
CREATE INDEX docket_by_words ON supervision.docket USING gin (words);
CREATE INDEX docket_by_parent ON supervision.docket (parent) WHERE parent IS NOT NULL;
CREATE INDEX docket_by_campaign ON supervision.docket (campaign) WHERE campaign IS NOT NULL;
CREATE INDEX docket_by_task ON supervision.docket (task) WHERE task IS NOT NULL;
CREATE INDEX docket_by_section ON supervision.docket (section) WHERE section IS NOT NULL;
CREATE INDEX docket_by_person ON supervision.docket (person) WHERE person IS NOT NULL;

-- Joint leads and assistants, each with a limit of its own (R164).
CREATE TABLE supervision.participant (
    id              uuid PRIMARY KEY,
    docket          uuid NOT NULL REFERENCES supervision.docket (id),
    unit            uuid NOT NULL,
    part            text NOT NULL,
    state           text NOT NULL,
    due             date,
    limit_id        uuid,
    named_at        timestamptz NOT NULL,
    acknowledged_at timestamptz,
    submitted_at    timestamptz,
    opinion         text,
    defects         text[],
    UNIQUE (docket, unit)
);
CREATE INDEX participant_by_unit ON supervision.participant (unit);

-- Green, yellow and red notices (R041-R043): proposed without a number, issued as a numbered sheet by a person.
CREATE TABLE supervision.notice (
    id                  uuid PRIMARY KEY,
    docket              uuid NOT NULL REFERENCES supervision.docket (id),
    colour              text NOT NULL CHECK (colour IN ('GREEN', 'YELLOW', 'RED')),
    state               text NOT NULL,
    proposed_at         timestamptz NOT NULL,
    proposed_by         text NOT NULL,
    reason              text NOT NULL,
    limit_id            uuid,
    explanation         text,
    explained_at        timestamptz,
    explained_by        text,
    explain_limit       uuid,
    leader_told_at      timestamptz,
    approval            uuid,
    approved_at         timestamptz,
    approved_by         text,
    paper               uuid,
    number              text,
    issued_at           timestamptz,
    acknowledged_at     timestamptz,
    delay_reason        text,
    delay_reason_at     timestamptz,
    dispute             text,
    disputed_at         timestamptz,
    ruling              text,
    ended_at            timestamptz,
    end_reason          text,
    version             int NOT NULL
);
CREATE INDEX notice_by_docket ON supervision.notice (docket, proposed_at);
CREATE UNIQUE INDEX notice_one_open_proposal ON supervision.notice (docket, colour)
    WHERE state IN ('PROPOSED', 'APPROVAL_ASKED', 'APPROVED');
CREATE INDEX notice_open_proposals ON supervision.notice (proposed_at, id)
    WHERE state IN ('PROPOSED', 'APPROVAL_ASKED', 'APPROVED');
CREATE INDEX notice_in_force ON supervision.notice (colour, docket)
    WHERE state IN ('ISSUED', 'ACKNOWLEDGED', 'DISPUTED');

CREATE TABLE supervision.progress (
    id          uuid PRIMARY KEY,
    docket      uuid NOT NULL REFERENCES supervision.docket (id),
    unit        uuid NOT NULL,
    reported_at timestamptz NOT NULL,
    reported_by text NOT NULL,
    words       text NOT NULL,
    percent     numeric CHECK (percent BETWEEN 0 AND 100),
    amount      numeric,
    evidence    uuid[] NOT NULL
);
CREATE INDEX progress_by_docket ON supervision.progress (docket, reported_at);

-- The unit's report of completion (R044), one row for each submission.
CREATE TABLE supervision.completion (
    id           uuid PRIMARY KEY,
    docket       uuid NOT NULL REFERENCES supervision.docket (id),
    submission   int NOT NULL,
    words        text NOT NULL,
    evidence     uuid[] NOT NULL,
    submitted_at timestamptz NOT NULL,
    submitted_by text NOT NULL,
    state        text NOT NULL,
    defects      text[],
    opinion      text,
    verified_at  timestamptz,
    verified_by  text,
    UNIQUE (docket, submission)
);

-- Urging by telephone and on the spot (R045).
CREATE TABLE supervision.call (
    id       uuid PRIMARY KEY,
    docket   uuid NOT NULL REFERENCES supervision.docket (id),
    made_at  timestamptz NOT NULL,
    made_by  text NOT NULL,
    with_whom text NOT NULL,
    words    text NOT NULL,
    promised date
);
CREATE INDEX call_by_docket ON supervision.call (docket, made_at);

-- For lists and figures. The colour is derived: the highest notice in force.
CREATE VIEW supervision.docket_overview AS
SELECT d.id, d.number, d.title, d.requirement, d.source_kind, d.source_title, d.kind, d.urgency, d.opener, d.lead,
       d.section, d.person, d.person_name, d.parent, d.campaign, d.task, d.state, d.returns, d.extensions, d.opened_at,
       d.acknowledged_at, d.reported_at, d.accepted_at, d.ended_at, d.words, d.version,
       (SELECT n.colour FROM supervision.notice n
         WHERE n.docket = d.id AND n.state IN ('ISSUED', 'ACKNOWLEDGED', 'DISPUTED')
         ORDER BY array_position(ARRAY ['RED', 'YELLOW', 'GREEN'], n.colour) LIMIT 1) AS colour
  FROM supervision.docket d;
