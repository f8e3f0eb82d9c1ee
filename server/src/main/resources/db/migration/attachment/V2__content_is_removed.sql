CREATE SCHEMA IF NOT EXISTS attachment;

-- Under which order the content was destroyed; then there are no pieces, and the digest says nothing.
ALTER TABLE attachment.content ADD COLUMN removed_under text;
