-- Of what was opened again the first term says whether it was in time (practice 8).
CREATE OR REPLACE VIEW supervision.docket_overview AS
SELECT d.id, d.number, d.title, d.requirement, d.source_kind, d.source_title, d.kind, d.urgency, d.opener, d.lead,
       d.section, d.person, d.person_name, d.parent, d.campaign, d.task, d.state, d.returns, d.extensions, d.opened_at,
       d.acknowledged_at, d.reported_at, d.accepted_at, d.ended_at, d.words, d.version,
       (SELECT n.colour FROM supervision.notice n
         WHERE n.docket = d.id AND n.state IN ('ISSUED', 'ACKNOWLEDGED', 'DISPUTED')
         ORDER BY array_position(ARRAY ['RED', 'YELLOW', 'GREEN'], n.colour) LIMIT 1) AS colour,
       d.entered_at, d.quiet, d.kind_changed_at, d.reopened_at
  FROM supervision.docket d;

-- What was accepted in which month.
CREATE INDEX docket_by_acceptance ON supervision.docket (accepted_at) WHERE accepted_at IS NOT NULL;

-- Why it was late the first time is no reason for the second.
CREATE OR REPLACE VIEW supervision.docket_hindrance AS
SELECT d.id,
       CASE WHEN o.words IS NOT NULL THEN 'OBSTACLE'
            WHEN c.question IS NOT NULL THEN 'CONSULTATION'
            WHEN j.reason IS NOT NULL THEN 'OBJECTION'
            WHEN n.dispute IS NOT NULL THEN 'DISPUTE'
            WHEN coalesce(n.delay_reason, r.late_reason) IS NOT NULL THEN 'REASON_STATED'
            ELSE 'NOTHING_SAID' END AS cause,
       coalesce(o.words, c.question, j.reason, n.dispute, r.late_reason, n.delay_reason) AS words
  FROM supervision.docket d
  LEFT JOIN LATERAL (SELECT words FROM supervision.obstacle
                      WHERE docket = d.id AND answered_at IS NULL ORDER BY reported_at DESC LIMIT 1) o ON true
  LEFT JOIN LATERAL (SELECT question FROM supervision.consultation
                      WHERE docket = d.id AND concluded_at IS NULL ORDER BY asked_at DESC LIMIT 1) c ON true
  LEFT JOIN LATERAL (SELECT reason FROM supervision.objection
                      WHERE docket = d.id AND state = 'OPEN' LIMIT 1) j ON true
  LEFT JOIN LATERAL (SELECT CASE WHEN state = 'DISPUTED' THEN dispute END AS dispute, delay_reason
                       FROM supervision.notice
                      WHERE docket = d.id AND state IN ('ISSUED', 'ACKNOWLEDGED', 'DISPUTED') AND colour <> 'GREEN'
                      ORDER BY issued_at DESC LIMIT 1) n ON true
  LEFT JOIN LATERAL (SELECT late_reason FROM supervision.completion
                      WHERE docket = d.id AND late_reason IS NOT NULL
                        AND (d.reopened_at IS NULL OR submitted_at > d.reopened_at) ORDER BY submission DESC LIMIT 1) r ON true;
