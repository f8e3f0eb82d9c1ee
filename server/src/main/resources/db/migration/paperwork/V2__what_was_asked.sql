-- Papers to a unit that ask for an answer, for the burden meter (R052): 交办通知单, 转办函.
CREATE VIEW paperwork.asked_of_unit AS
SELECT p.unit, p.issued_at AS at, 'REQUEST' AS kind, 'PAPER' AS what, p.id AS subject, coalesce(p.number, '') AS number,
       p.title, '/paperwork/' || p.id AS href
  FROM paperwork.paper p
 WHERE p.unit IS NOT NULL AND p.issued_at IS NOT NULL AND p.kind IN ('ASSIGNMENT', 'FORWARDING');
