-- Each reminder to report (practice 6), so that the burden meter counts it (R052).
CREATE TABLE supervision.reminder (
    id      uuid PRIMARY KEY,
    docket  uuid NOT NULL REFERENCES supervision.docket (id),
    made_at timestamptz NOT NULL,
    made_by text NOT NULL
);
CREATE INDEX reminder_by_docket ON supervision.reminder (docket, made_at);

-- Of those sent before, the last of each docket is known.
INSERT INTO supervision.reminder (id, docket, made_at, made_by)
SELECT gen_random_uuid(), d.id, d.reminded_at, '' FROM supervision.docket d WHERE d.reminded_at IS NOT NULL;

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
SELECT p.unit, p.named_at, 'REQUEST', p.docket, 'PART' FROM supervision.participant p
UNION ALL
SELECT u.unit, c.asked_at, 'REQUEST', c.docket, 'CONSULTATION'
  FROM supervision.consultation c, unnest(c.units) AS u (unit);
