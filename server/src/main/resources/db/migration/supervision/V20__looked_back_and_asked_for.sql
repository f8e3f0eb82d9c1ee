-- What a look-back found of an accepted docket (practice 8): a fact of its own, the state stays.
CREATE TABLE supervision.looked_back (
    docket   uuid NOT NULL REFERENCES supervision.docket (id),
    found_at timestamptz NOT NULL,
    found_by text NOT NULL,
    done     boolean NOT NULL,
    words    text NOT NULL,
    PRIMARY KEY (docket, found_at)
);

-- Each single thing that supervision asked of a unit, for the burden meter: reports written, and requests received.
CREATE VIEW supervision.asked_of_unit AS
SELECT p.unit, p.reported_at AS at, 'FORM' AS kind, p.docket FROM supervision.progress p
UNION ALL
SELECT d.lead, c.submitted_at, 'FORM', c.docket FROM supervision.completion c JOIN supervision.docket d ON d.id = c.docket
UNION ALL
SELECT d.lead, n.issued_at, 'REQUEST', n.docket FROM supervision.notice n JOIN supervision.docket d ON d.id = n.docket
 WHERE n.issued_at IS NOT NULL
UNION ALL
SELECT d.lead, c.made_at, 'REQUEST', c.docket FROM supervision.call c JOIN supervision.docket d ON d.id = c.docket
UNION ALL
SELECT p.unit, p.named_at, 'REQUEST', p.docket FROM supervision.participant p
UNION ALL
SELECT u.unit, c.asked_at, 'REQUEST', c.docket FROM supervision.consultation c, unnest(c.units) AS u (unit);

CREATE INDEX progress_by_day ON supervision.progress (reported_at);
