-- For figures: what stands behind a docket that is not done, and the unit's own words where there are any. The first
-- that applies: what others have to settle comes before what the unit says of itself.
CREATE VIEW supervision.docket_hindrance AS
SELECT d.id,
       CASE WHEN o.words IS NOT NULL THEN 'OBSTACLE'
            WHEN c.question IS NOT NULL THEN 'CONSULTATION'
            WHEN j.reason IS NOT NULL THEN 'OBJECTION'
            WHEN n.dispute IS NOT NULL THEN 'DISPUTE'
            WHEN n.delay_reason IS NOT NULL THEN 'REASON_STATED'
            ELSE 'NOTHING_SAID' END AS cause,
       coalesce(o.words, c.question, j.reason, n.dispute, n.delay_reason) AS words
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
                      ORDER BY issued_at DESC LIMIT 1) n ON true;
