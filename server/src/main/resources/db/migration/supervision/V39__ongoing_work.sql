-- Ongoing work has no final term (practice 4): it is reviewed half-yearly, and carried over into each year by name.
ALTER TABLE supervision.docket
    ADD COLUMN rhythm text,
    ADD COLUMN carried_into int,
    ADD COLUMN kind_changed_at timestamptz;
CREATE INDEX docket_ongoing ON supervision.docket (opener, lead) WHERE kind = 'ONGOING';

CREATE TABLE supervision.review (
    id          uuid PRIMARY KEY,
    docket      uuid NOT NULL REFERENCES supervision.docket (id),
    words       text,
    evidence    uuid[] NOT NULL,
    reported_at timestamptz,
    reported_by text,
    decision    text,
    opinion     text,
    decided_at  timestamptz,
    decided_by  text,
    CHECK (reported_at IS NOT NULL OR decided_at IS NOT NULL),
    CHECK ((decision IS NULL) = (decided_at IS NULL))
);
CREATE INDEX review_by_docket ON supervision.review (docket);
CREATE UNIQUE INDEX review_undecided ON supervision.review (docket) WHERE decided_at IS NULL;

CREATE TABLE supervision.carry_over (
    id         uuid PRIMARY KEY,
    docket     uuid NOT NULL REFERENCES supervision.docket (id),
    year       int NOT NULL,
    decided_at timestamptz NOT NULL,
    decided_by text NOT NULL,
    reason     text NOT NULL CHECK (reason <> ''),
    UNIQUE (docket, year)
);

-- A term that ended because the docket became another kind was neither met nor missed.
CREATE OR REPLACE VIEW supervision.docket_overview AS
SELECT d.id, d.number, d.title, d.requirement, d.source_kind, d.source_title, d.kind, d.urgency, d.opener, d.lead,
       d.section, d.person, d.person_name, d.parent, d.campaign, d.task, d.state, d.returns, d.extensions, d.opened_at,
       d.acknowledged_at, d.reported_at, d.accepted_at, d.ended_at, d.words, d.version,
       (SELECT n.colour FROM supervision.notice n
         WHERE n.docket = d.id AND n.state IN ('ISSUED', 'ACKNOWLEDGED', 'DISPUTED')
         ORDER BY array_position(ARRAY ['RED', 'YELLOW', 'GREEN'], n.colour) LIMIT 1) AS colour,
       d.entered_at, d.quiet, d.kind_changed_at
  FROM supervision.docket d;

INSERT INTO supervision.rule (key, version, value, source, reason) VALUES
('review.every', 1, '6mo', '督查督办惯例', '长期事项每半年评估一次，没有最后期限'),
('review.warning', 1, '10wd', '督查督办惯例', '评估前请单位报送情况'),
('carry-over.before', 1, '1', '督查督办惯例', '跨年结转窗口：新年开始前几个月起'),
('carry-over.after', 1, '1', '督查督办惯例', '跨年结转窗口：新年开始后几个月止');
