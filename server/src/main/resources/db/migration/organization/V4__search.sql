-- Words under which units and people are found; made by the module when it writes a name.
ALTER TABLE organization.unit_version ADD COLUMN words tsvector NOT NULL DEFAULT '';
CREATE INDEX unit_version_by_words ON organization.unit_version USING gin (words);
ALTER TABLE organization.person ADD COLUMN words tsvector NOT NULL DEFAULT '';
CREATE INDEX person_by_words ON organization.person USING gin (words);
