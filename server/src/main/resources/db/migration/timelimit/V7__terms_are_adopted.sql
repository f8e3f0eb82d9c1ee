-- A change of a term is a new version with the document it was adopted with; empty for what came with the house.
-- confirmed_by: who of the legal office has compared the figure with the text, empty for nobody.
ALTER TABLE timelimit.rule
    ADD COLUMN reason       text NOT NULL DEFAULT '',
    ADD COLUMN adopted_on   date,
    ADD COLUMN confirmed_by text NOT NULL DEFAULT '',
    ADD COLUMN revised_at   timestamptz,
    ADD COLUMN revised_by   text;
