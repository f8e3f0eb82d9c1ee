CREATE SCHEMA IF NOT EXISTS plan;

-- Scanned documents of an office: they stand beside the form until somebody has typed what they say.
CREATE TABLE plan.scan (
    id       uuid        PRIMARY KEY,
    office   uuid        NOT NULL,
    name     text        NOT NULL,
    file     uuid        NOT NULL,
    pages    int         NOT NULL CHECK (pages > 0),
    taken_at timestamptz NOT NULL,
    taken_by text        NOT NULL,
    document uuid REFERENCES plan.document (id)
);
CREATE INDEX scan_by_office ON plan.scan (office, taken_at DESC) WHERE document IS NULL;
