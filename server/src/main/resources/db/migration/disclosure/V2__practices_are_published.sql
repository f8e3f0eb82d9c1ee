-- A practice of the library may be public as well (社会公开, R051): its publication goes the way of a docket's, and whoever it
-- names has consented.
ALTER TABLE disclosure.item ALTER COLUMN docket DROP NOT NULL;
ALTER TABLE disclosure.item ADD COLUMN practice uuid UNIQUE;
ALTER TABLE disclosure.item ADD CHECK ((docket IS NULL) <> (practice IS NULL));
ALTER TABLE disclosure.edition ADD COLUMN consent text NOT NULL DEFAULT '';
ALTER TABLE disclosure.edition ALTER COLUMN consent DROP DEFAULT;
