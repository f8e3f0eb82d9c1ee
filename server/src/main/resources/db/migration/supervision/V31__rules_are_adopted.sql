-- The date of the document a number of the ladder was adopted with; empty for what came with the house.
ALTER TABLE supervision.rule ADD COLUMN adopted_on date;
