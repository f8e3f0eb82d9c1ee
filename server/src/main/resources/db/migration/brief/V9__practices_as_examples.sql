-- Practices released in the period of a brief, proposed as its good examples; printed is what a person has kept (R051).
CREATE TABLE brief.example (
    brief      uuid NOT NULL REFERENCES brief.brief (id),
    practice   uuid NOT NULL,
    place      int NOT NULL,
    unit_name  text NOT NULL,
    title      text NOT NULL CHECK (title <> ''),
    words      text NOT NULL,
    choice     text NOT NULL CHECK (choice IN ('PROPOSED', 'KEPT', 'STRUCK')),
    decided_by text,
    decided_at timestamptz,
    PRIMARY KEY (brief, practice),
    CHECK ((choice = 'PROPOSED') = (decided_at IS NULL))
);
CREATE INDEX example_by_practice ON brief.example (practice);
