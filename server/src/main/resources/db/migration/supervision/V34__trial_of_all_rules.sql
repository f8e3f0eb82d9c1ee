-- What a trial of the ladder reckons with besides: when red was issued, and when progress was reported (practice 8, R035).
CREATE OR REPLACE VIEW supervision.docket_on_the_ladder AS
SELECT d.id, d.source_kind, d.urgency, d.term, d.term_days, d.opened_at, d.accepted_at, d.ended_at,
       ARRAY(SELECT v.at FROM supervision.completion c,
                    LATERAL (VALUES (1, c.submitted_at), (2, CASE WHEN c.state = 'RETURNED' THEN c.verified_at END)) v (n, at)
              WHERE c.docket = d.id ORDER BY c.submission, v.n) AS away,
       (SELECT min(n.proposed_at) FROM supervision.notice n WHERE n.docket = d.id AND n.colour = 'YELLOW') AS yellow_at,
       (SELECT n.issued_at FROM supervision.notice n WHERE n.docket = d.id AND n.colour = 'YELLOW'
         ORDER BY n.proposed_at LIMIT 1) AS yellow_issued_at,
       (SELECT min(n.proposed_at) FROM supervision.notice n WHERE n.docket = d.id AND n.colour = 'RED') AS red_at,
       (SELECT n.issued_at FROM supervision.notice n WHERE n.docket = d.id AND n.colour = 'RED'
         ORDER BY n.proposed_at LIMIT 1) AS red_issued_at,
       ARRAY(SELECT p.reported_at FROM supervision.progress p WHERE p.docket = d.id ORDER BY p.reported_at) AS reports
  FROM supervision.docket d
 WHERE d.opened_at IS NOT NULL AND d.entered_at IS NULL;
