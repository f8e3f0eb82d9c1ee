-- A unit sets steps of its own for its reports (practice 3). Versions are counted within the kind, whoever's they are; a
-- version without steps lifts what the unit had, and it sends directly again.
ALTER TABLE signoff.path ADD COLUMN unit uuid;
CREATE INDEX path_of_unit ON signoff.path (unit, kind) WHERE unit IS NOT NULL;

-- 审核: a leader of the unit has read it and agrees.
ALTER TABLE signoff.step DROP CONSTRAINT step_step_check;
ALTER TABLE signoff.step DROP CONSTRAINT step_check;
ALTER TABLE signoff.step ADD CONSTRAINT step_step_check
    CHECK (step IN ('DRAFT', 'CHECK', 'REVIEW', 'COUNTERSIGN', 'SIGN'));
ALTER TABLE signoff.step ADD CONSTRAINT step_check
    CHECK ((step IN ('REVIEW', 'COUNTERSIGN', 'SIGN')) = (posts <> ''));
