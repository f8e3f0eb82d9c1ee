-- Learning materials and the publicity plan of a campaign (R158, R180). No opening is kept: nobody is measured by reading.
CREATE TABLE practice.material (
    id           uuid PRIMARY KEY,
    campaign     uuid NOT NULL,
    stage        uuid,
    kind         text NOT NULL CHECK (kind IN ('LEARNING', 'PUBLICITY')),
    state        text NOT NULL,
    title        text NOT NULL CHECK (title <> ''),
    description  text NOT NULL CHECK (description <> ''),
    practice     uuid REFERENCES practice.practice (id),
    day          date,
    channel      text NOT NULL,
    post         uuid,
    post_name    text NOT NULL,
    persons      text NOT NULL,
    consent      text NOT NULL,
    consent_on   date,
    drafter_name text NOT NULL,
    drafted_at   timestamptz NOT NULL,
    remark       text,
    version      int NOT NULL,
    CHECK (kind <> 'PUBLICITY' OR day IS NOT NULL AND channel <> '' AND post IS NOT NULL),
    -- Persons are shown with their consent alone.
    CHECK (persons = '' OR consent <> '' AND consent_on IS NOT NULL)
);
CREATE INDEX material_by_campaign ON practice.material (campaign, day);
CREATE INDEX material_by_practice ON practice.material (practice);
