-- Plans that units wrote for campaigns, for the burden meter (R052).
CREATE VIEW campaign.asked_of_unit AS
SELECT p.unit, p.submitted_at AS at, 'FORM' AS kind, 'UNIT_PLAN' AS what, p.id AS subject, '' AS number, c.title,
       '/campaigns/unit-plans/' || p.id AS href
  FROM campaign.unit_plan p JOIN campaign.campaign c ON c.id = p.campaign WHERE p.submitted_at IS NOT NULL;
