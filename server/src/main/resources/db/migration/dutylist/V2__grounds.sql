-- On what ground a township was asked on a case: under an item of its list, outside it by an admission, by itself, or while
-- no list was in force (L9 h). The case belongs to whichever module asks.
CREATE TABLE dutylist.ground (
    id          uuid PRIMARY KEY,
    subject_id  uuid NOT NULL,
    unit        uuid NOT NULL,
    standing    text NOT NULL CHECK (standing IN ('LISTED', 'OUTSIDE', 'OWN', 'NO_LIST')),
    list        uuid REFERENCES dutylist.list,
    item        uuid REFERENCES dutylist.item,
    admission   text NOT NULL,
    admitted_on date,
    stated_at   timestamptz NOT NULL,
    stated_by   text NOT NULL,
    UNIQUE (subject_id, unit),
    CHECK ((standing = 'NO_LIST') = (list IS NULL)),
    CHECK ((standing = 'LISTED') = (item IS NOT NULL)),
    CHECK ((standing = 'OUTSIDE') = (admission <> '' AND admitted_on IS NOT NULL))
);
CREATE INDEX ground_by_unit ON dutylist.ground (unit);
CREATE INDEX ground_by_list ON dutylist.ground (list);
CREATE INDEX ground_by_item ON dutylist.ground (item);

-- What stands outside the lists, for whoever counts it.
CREATE VIEW dutylist.outside AS
SELECT g.subject_id, g.unit, g.admission, g.admitted_on, g.stated_at FROM dutylist.ground g WHERE g.standing = 'OUTSIDE';
