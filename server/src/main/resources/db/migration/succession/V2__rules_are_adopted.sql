-- A change of a rule is a new version with the document it was adopted with, its date, and who entered it when; empty for
-- what came with the house (practice 8).
ALTER TABLE succession.rule
    ADD COLUMN adopted_on date,
    ADD COLUMN revised_at timestamptz,
    ADD COLUMN revised_by text;
-- A source that an officer can read.
UPDATE succession.rule SET source = '督查督办惯例：机构改革交接' WHERE key = 'hand-over.excluded' AND version = 1;
