-- A change of a rule is a new version with the document it was adopted with, its date, and who entered it when; empty for
-- what came with the house (practice 8).
ALTER TABLE inspection.rule
    ADD COLUMN adopted_on date,
    ADD COLUMN revised_at timestamptz,
    ADD COLUMN revised_by text;
