-- Who led a docket before the institutions changed (practice 11), so that figures of a unit are split by the day: what
-- happened until then is the former's, what happens from then on the successor's.
CREATE TABLE supervision.former_lead (
    docket   uuid NOT NULL REFERENCES supervision.docket (id),
    unit     uuid NOT NULL,
    until    timestamptz NOT NULL,
    document text NOT NULL,
    PRIMARY KEY (docket, until)
);
CREATE INDEX former_lead_by_unit ON supervision.former_lead (unit);

CREATE VIEW supervision.lead_until AS SELECT f.docket, f.unit, f.until FROM supervision.former_lead f;

-- The unit that led at an instant; lead is who leads now.
CREATE FUNCTION supervision.lead_at(docket uuid, lead uuid, at timestamptz) RETURNS uuid LANGUAGE sql STABLE AS $$
    SELECT coalesce((SELECT f.unit FROM supervision.former_lead f
                      WHERE f.docket = $1 AND f.until > $3 ORDER BY f.until LIMIT 1), $2)
$$;

CREATE OR REPLACE VIEW supervision.asked_of_unit AS
SELECT p.unit, p.reported_at AS at, 'FORM' AS kind, p.docket FROM supervision.progress p
UNION ALL
SELECT supervision.lead_at(d.id, d.lead, c.submitted_at), c.submitted_at, 'FORM', c.docket
  FROM supervision.completion c JOIN supervision.docket d ON d.id = c.docket
UNION ALL
SELECT supervision.lead_at(d.id, d.lead, n.issued_at), n.issued_at, 'REQUEST', n.docket
  FROM supervision.notice n JOIN supervision.docket d ON d.id = n.docket
 WHERE n.issued_at IS NOT NULL
UNION ALL
SELECT supervision.lead_at(d.id, d.lead, c.made_at), c.made_at, 'REQUEST', c.docket
  FROM supervision.call c JOIN supervision.docket d ON d.id = c.docket
UNION ALL
SELECT p.unit, p.named_at, 'REQUEST', p.docket FROM supervision.participant p
UNION ALL
SELECT u.unit, c.asked_at, 'REQUEST', c.docket FROM supervision.consultation c, unnest(c.units) AS u (unit);
