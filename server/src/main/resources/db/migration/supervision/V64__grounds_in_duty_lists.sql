-- On what ground the townships of a proposed matter will be asked (L9 h): typed with the proposal, held against the lists with
-- it and again when it is opened.
ALTER TABLE supervision.matter
    ADD COLUMN duty_item        text NOT NULL DEFAULT '',
    ADD COLUMN duty_admission   text NOT NULL DEFAULT '',
    ADD COLUMN duty_admitted_on text NOT NULL DEFAULT '';

-- What townships were asked outside their lists: counted from the day on which the docket was opened, or the unit was named
-- on it later; a draft asks nobody.
CREATE VIEW supervision.asked_outside_duty AS
SELECT o.unit, greatest(d.opened_at, o.stated_at) AS at, d.id AS docket, o.admission, o.admitted_on
  FROM dutylist.outside o JOIN supervision.docket d ON d.id = o.subject_id
 WHERE d.opened_at IS NOT NULL;
