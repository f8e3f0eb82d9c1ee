-- What a person said of a docket that is cited in a brief (R166).
ALTER TABLE brief.row ADD COLUMN cited text NOT NULL DEFAULT '';
ALTER TABLE brief.row ALTER COLUMN cited DROP DEFAULT;
