-- Words under which a plan document is found; made by the module when it is read.
ALTER TABLE plan.document ADD COLUMN words tsvector NOT NULL DEFAULT '';
CREATE INDEX document_by_words ON plan.document USING gin (words);
