-- Which unit was told that it may say its word before a recommendation: a matter that goes over to a successor leaves what
-- was asked with whom it was asked (practice 11).
ALTER TABLE inspection.recommendation ADD COLUMN told_unit uuid;
UPDATE inspection.recommendation SET told_unit = unit WHERE told_at IS NOT NULL;
ALTER TABLE inspection.recommendation ADD CHECK ((told_at IS NULL) = (told_unit IS NULL));
CREATE INDEX recommendation_by_told_unit ON inspection.recommendation (told_unit) WHERE told_unit IS NOT NULL;

CREATE OR REPLACE VIEW inspection.asked_of_unit AS
SELECT r.unit, r.opened_at AS at, 'REQUEST' AS kind, 'RECTIFICATION' AS what, r.id AS subject, coalesce(r.number, '') AS number,
       r.problem AS title, '/rectifications/' || r.id AS href
  FROM inspection.rectification r
UNION ALL
SELECT r.unit, r.reported_at, 'FORM', 'RECTIFICATION_REPORT', r.id, coalesce(r.number, ''), r.problem, '/rectifications/' || r.id
  FROM inspection.rectification r WHERE r.reported_at IS NOT NULL
UNION ALL
SELECT l.unit, l.asked_at, 'REQUEST', 'LOOK_BACK', l.id, l.docket_number, l.docket_title, '/look-back/' || l.id
  FROM inspection.look_back l WHERE l.asked_at IS NOT NULL
UNION ALL
SELECT r.told_unit, r.told_at, 'REQUEST', 'HEARING', r.id, coalesce(r.number, ''), r.proposal, '/recommendations/' || r.id
  FROM inspection.recommendation r WHERE r.told_at IS NOT NULL;

-- The sums kept so far count participants of drafts and hearings of successors; the next night they are kept anew, until
-- then each month is counted from its acts.
DELETE FROM inspection.burden_month;

-- Whoever is named in a brief confirms the facts first (practice 7): that protects the unit, and is a step of due process in
-- a periodic brief as in any other. One unit at its quota would else keep all others from being asked. A city that has given
-- one of these rules a value of its own keeps it.
INSERT INTO inspection.rule (key, version, value, source, reason)
SELECT n.key, 2, 'PRESCRIBED', '督查督办惯例', n.reason
  FROM (VALUES ('burden.above.CONFIRMATION.WEEKLY', '周报点名须先由单位核实事实，是对单位的保障，只计数，不停'),
               ('burden.above.CONFIRMATION.MONTHLY', '月报点名须先由单位核实事实，是对单位的保障，只计数，不停'),
               ('burden.above.CONFIRMATION.QUARTERLY', '季报点名须先由单位核实事实，是对单位的保障，只计数，不停')) AS n (key, reason)
 WHERE NOT EXISTS (SELECT FROM inspection.rule r WHERE r.key = n.key AND r.version > 1);
