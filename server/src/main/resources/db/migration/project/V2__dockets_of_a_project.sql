-- Dockets opened elsewhere that belong to a project (R036); each to one at most.
CREATE TABLE project.attached (
    docket      uuid PRIMARY KEY,
    project     uuid NOT NULL REFERENCES project.project (id),
    attached_at timestamptz NOT NULL,
    attached_by text NOT NULL
);
CREATE INDEX attached_by_project ON project.attached (project);
