CREATE SCHEMA IF NOT EXISTS attachment;

-- How much an upload may be. Rule data with its source.
CREATE TABLE attachment.limit_rule (
    name text PRIMARY KEY,
    value bigint NOT NULL CHECK (value > 0),
    source text NOT NULL
);

INSERT INTO attachment.limit_rule (name, value, source) VALUES
    ('bytes', 52428800, 'quality: limits per upload; 50 MiB hold every scan of a plan met so far'),
    ('unpacked_bytes', 536870912, 'quality: archives that explode are refused'),
    ('entries', 5000, 'quality: archives that explode are refused'),
    ('ratio', 100, 'quality: archives that explode are refused; office files stay far below');

-- What may be stored: by content; the ending only has to agree with it.
CREATE TABLE attachment.allowed_type (
    extension text PRIMARY KEY,
    media_type text NOT NULL,
    place integer NOT NULL,
    source text NOT NULL
);

INSERT INTO attachment.allowed_type (extension, media_type, place, source) VALUES
    ('pdf', 'application/pdf', 1, 'practice 7'),
    ('docx', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', 2, 'practice 7'),
    ('doc', 'application/msword', 3, 'practice 7'),
    ('xlsx', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', 4, 'practice 6'),
    ('xls', 'application/vnd.ms-excel', 5, 'practice 6'),
    ('pptx', 'application/vnd.openxmlformats-officedocument.presentationml.presentation', 6, 'practice 7'),
    ('txt', 'text/plain', 7, 'practice 7'),
    ('csv', 'text/csv', 8, 'practice 6'),
    ('png', 'image/png', 9, 'practice 2: scan of a handwritten instruction'),
    ('jpg', 'image/jpeg', 10, 'practice 2: scan of a handwritten instruction'),
    ('jpeg', 'image/jpeg', 11, 'practice 2: scan of a handwritten instruction');

CREATE TABLE attachment.content (
    digest text PRIMARY KEY,
    size bigint NOT NULL CHECK (size > 0)
);

CREATE TABLE attachment.chunk (
    digest text NOT NULL REFERENCES attachment.content,
    place integer NOT NULL,
    bytes bytea NOT NULL,
    PRIMARY KEY (digest, place)
);

-- Files come compressed; doing it again costs time and saves nothing.
ALTER TABLE attachment.chunk ALTER COLUMN bytes SET STORAGE EXTERNAL;

CREATE TABLE attachment.file (
    id uuid PRIMARY KEY,
    subject_module text NOT NULL,
    subject_type text NOT NULL,
    subject_id uuid NOT NULL,
    name text NOT NULL,
    media_type text NOT NULL,
    digest text NOT NULL REFERENCES attachment.content,
    stored_at timestamptz NOT NULL,
    stored_by text NOT NULL
);

CREATE INDEX file_of_subject ON attachment.file (subject_id, subject_module, subject_type);
CREATE INDEX file_of_content ON attachment.file (digest);
