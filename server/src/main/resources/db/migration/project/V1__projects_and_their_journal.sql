CREATE SCHEMA IF NOT EXISTS project;

-- A key project or one for people's livelihood (R036, R037); what is planned and reached is its docket's.
CREATE TABLE project.project (
    id             uuid PRIMARY KEY,
    kind           text NOT NULL,
    number         text NOT NULL,
    title          text NOT NULL,
    content        text NOT NULL,
    source         text NOT NULL,
    secretary      uuid NOT NULL,
    secretary_name text NOT NULL,
    backup         uuid,
    backup_name    text NOT NULL,
    investment     numeric,
    target         numeric,
    measure        text NOT NULL,
    due            date,
    docket         uuid NOT NULL UNIQUE,
    registered_at  timestamptz NOT NULL,
    registered_by  text NOT NULL
);

-- What the project secretary wrote down.
CREATE TABLE project.note (
    id         uuid PRIMARY KEY,
    project    uuid NOT NULL REFERENCES project.project (id),
    kind       text NOT NULL,
    day        date NOT NULL,
    words      text NOT NULL,
    written_by text NOT NULL,
    written_at timestamptz NOT NULL
);
CREATE INDEX note_by_project ON project.note (project, written_at DESC);
