-- Confirmations of facts that were asked of units, for the burden meter (R052).
CREATE VIEW brief.asked_of_unit AS
SELECT i.unit, i.asked_at AS at, 'REQUEST' AS kind, 'CONFIRMATION' AS what, b.id AS subject, coalesce(b.number, '') AS number,
       b.title, '/briefs/' || b.id AS href
  FROM brief.inquiry i JOIN brief.brief b ON b.id = i.brief;
