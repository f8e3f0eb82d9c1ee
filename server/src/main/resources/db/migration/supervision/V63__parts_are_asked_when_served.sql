-- A draft asks nobody: a participant is asked when the docket is served, or when it is named later; of what is discarded,
-- never. The later of the two moments, in two branches, so that each is found by its index.
CREATE OR REPLACE VIEW supervision.asked_of_unit AS
SELECT p.unit, p.reported_at AS at, 'FORM' AS kind, p.docket, 'PROGRESS' AS what FROM supervision.progress p
UNION ALL
SELECT supervision.lead_at(d.id, d.lead, c.submitted_at), c.submitted_at, 'FORM', c.docket, 'COMPLETION'
  FROM supervision.completion c JOIN supervision.docket d ON d.id = c.docket
UNION ALL
SELECT supervision.lead_at(d.id, d.lead, r.reported_at), r.reported_at, 'FORM', r.docket, 'REVIEW'
  FROM supervision.review r JOIN supervision.docket d ON d.id = r.docket WHERE r.reported_at IS NOT NULL
UNION ALL
SELECT supervision.lead_at(d.id, d.lead, n.issued_at), n.issued_at, 'REQUEST', n.docket, 'NOTICE'
  FROM supervision.notice n JOIN supervision.docket d ON d.id = n.docket
 WHERE n.issued_at IS NOT NULL
UNION ALL
SELECT supervision.lead_at(d.id, d.lead, c.made_at), c.made_at, 'REQUEST', c.docket, 'CALL'
  FROM supervision.call c JOIN supervision.docket d ON d.id = c.docket
UNION ALL
SELECT supervision.lead_at(d.id, d.lead, r.made_at), r.made_at, 'REQUEST', r.docket, 'REMINDER'
  FROM supervision.reminder r JOIN supervision.docket d ON d.id = r.docket
UNION ALL
SELECT p.unit, p.named_at, 'REQUEST', p.docket, 'PART'
  FROM supervision.participant p JOIN supervision.docket d ON d.id = p.docket WHERE p.named_at >= d.opened_at
UNION ALL
SELECT p.unit, d.opened_at, 'REQUEST', p.docket, 'PART'
  FROM supervision.participant p JOIN supervision.docket d ON d.id = p.docket WHERE p.named_at < d.opened_at
UNION ALL
SELECT u.unit, c.asked_at, 'REQUEST', c.docket, 'CONSULTATION'
  FROM supervision.consultation c, unnest(c.units) AS u (unit);
