-- What the publicity plan has still to bring, by the post that is responsible for it (R180).
CREATE INDEX material_to_be_carried_out ON practice.material (day, post) WHERE kind = 'PUBLICITY' AND state = 'LISTED';

-- Each time that a unit was given its time to say its word to a negative case, with the unit that was asked then: a case that
-- goes over to a successor leaves what was asked with whom it was asked (R052, practice 11).
CREATE TABLE practice.hearing (
    negative_case uuid NOT NULL REFERENCES practice.negative_case (id),
    unit          uuid NOT NULL,
    asked_at      timestamptz NOT NULL,
    PRIMARY KEY (negative_case, asked_at)
);
CREATE INDEX hearing_by_unit ON practice.hearing (unit, asked_at);
CREATE INDEX hearing_by_moment ON practice.hearing (asked_at);

-- Of those begun before, the first of each case is known.
INSERT INTO practice.hearing (negative_case, unit, asked_at)
SELECT c.id, c.unit, c.told_at FROM practice.negative_case c WHERE c.told_at IS NOT NULL;

CREATE VIEW practice.asked_of_unit AS
SELECT h.unit, h.asked_at AS at, 'REQUEST' AS kind, 'CASE_HEARING' AS what, c.id AS subject, '' AS number, c.title,
       '/negative-cases/' || c.id AS href
  FROM practice.hearing h JOIN practice.negative_case c ON c.id = h.negative_case;
