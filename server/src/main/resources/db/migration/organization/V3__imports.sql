-- Tables that were offered for import; the content is dropped when they are carried out or given up.
CREATE TABLE organization.import_file (
    id         uuid PRIMARY KEY,
    file_name  text NOT NULL,
    starts     date NOT NULL,
    offered_at timestamptz NOT NULL,
    digest     text NOT NULL,
    state      text NOT NULL,
    content    bytea,
    written    int NOT NULL,
    CHECK ((content IS NOT NULL) = (state = 'OFFERED'))
);
CREATE INDEX import_file_by_time ON organization.import_file (offered_at DESC, id DESC);
