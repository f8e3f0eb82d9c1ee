-- What is reported after its day says why (R047).
ALTER TABLE supervision.completion ADD COLUMN late_reason text;

-- The reason given with the report counts as one stated, in the look at lateness.
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
                      WHERE docket = d.id AND late_reason IS NOT NULL ORDER BY submission DESC LIMIT 1) r ON true;
