-- Items that ran before the house was opened (practice 1): when they were entered, and whether their quiet period still
-- lasts, in which nothing is proposed. Empty for whatever was opened here.
ALTER TABLE supervision.docket
    ADD COLUMN entered_at timestamptz,
    ADD COLUMN quiet      boolean NOT NULL DEFAULT false,
    ADD CONSTRAINT only_what_was_entered_is_quiet CHECK (entered_at IS NOT NULL OR NOT quiet);
CREATE INDEX docket_quiet ON supervision.docket (opener, entered_at) WHERE quiet;

CREATE OR REPLACE VIEW supervision.docket_overview AS
SELECT d.id, d.number, d.title, d.requirement, d.source_kind, d.source_title, d.kind, d.urgency, d.opener, d.lead,
       d.section, d.person, d.person_name, d.parent, d.campaign, d.task, d.state, d.returns, d.extensions, d.opened_at,
       d.acknowledged_at, d.reported_at, d.accepted_at, d.ended_at, d.words, d.version,
       (SELECT n.colour FROM supervision.notice n
         WHERE n.docket = d.id AND n.state IN ('ISSUED', 'ACKNOWLEDGED', 'DISPUTED')
         ORDER BY array_position(ARRAY ['RED', 'YELLOW', 'GREEN'], n.colour) LIMIT 1) AS colour,
       d.entered_at, d.quiet
  FROM supervision.docket d;
