-- A summary that is returned has a last day of its own; null for that of the topic.
ALTER TABLE campaign.summary ADD COLUMN due date;

-- What units are asked to write for campaigns, for the burden meter (R052): a summary counts from the day it is asked for,
-- so that the quota holds before the work is done. What a merged unit had still to write is asked of it no longer.
CREATE OR REPLACE VIEW campaign.asked_of_unit AS
SELECT p.unit, p.submitted_at AS at, 'FORM' AS kind, 'UNIT_PLAN' AS what, p.id AS subject, '' AS number, c.title,
       '/campaigns/unit-plans/' || p.id AS href
  FROM campaign.unit_plan p JOIN campaign.campaign c ON c.id = p.campaign WHERE p.submitted_at IS NOT NULL
UNION ALL
SELECT p.unit, t.asked_at, 'FORM', 'SUMMARY', s.id, '', t.words, '/campaigns/summaries/' || s.id
  FROM campaign.summary s
  JOIN campaign.topic t ON t.id = s.topic
  JOIN campaign.unit_plan p ON p.id = s.plan WHERE p.state <> 'MERGED' OR s.submitted_at IS NOT NULL;
