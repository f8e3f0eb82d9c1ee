CREATE SCHEMA IF NOT EXISTS organization;

-- Days of validity are inclusive: valid_until is the last day, NULL while it lasts.

CREATE TABLE organization.unit (
    id uuid PRIMARY KEY
);

-- What a unit was called, what it was and where it stood, from day to day.
CREATE TABLE organization.unit_version (
    unit_id        uuid NOT NULL REFERENCES organization.unit,
    valid_from     date NOT NULL,
    valid_until    date,
    name           text NOT NULL CHECK (name <> ''),
    type           text NOT NULL,
    parent_id      uuid REFERENCES organization.unit,
    official_order int  NOT NULL CHECK (official_order BETWEEN 0 AND 999999),
    -- Place in the official order of the whole house, a unit's sections directly after it; kept by the module.
    sort_key       text COLLATE "C" NOT NULL DEFAULT '',
    PRIMARY KEY (unit_id, valid_from),
    CHECK (valid_until >= valid_from),
    CHECK (parent_id <> unit_id)
);
CREATE UNIQUE INDEX unit_version_lasting ON organization.unit_version (unit_id) WHERE valid_until IS NULL;
CREATE INDEX unit_version_by_order ON organization.unit_version (sort_key, unit_id);
CREATE INDEX unit_version_by_parent ON organization.unit_version (parent_id);

CREATE TABLE organization.unit_alias (
    unit_id uuid NOT NULL REFERENCES organization.unit,
    alias   text NOT NULL CHECK (alias <> ''),
    kind    text NOT NULL,
    PRIMARY KEY (unit_id, alias)
);

-- A leading group or task force ends: its last day is written down when it is set up (R148, R038).
CREATE TABLE organization.task_force (
    unit_id   uuid PRIMARY KEY REFERENCES organization.unit,
    mission   text NOT NULL,
    office_id uuid REFERENCES organization.unit,
    document  text NOT NULL,
    ends      date NOT NULL
);

CREATE TABLE organization.task_force_member (
    task_force_id uuid NOT NULL REFERENCES organization.task_force,
    unit_id       uuid NOT NULL REFERENCES organization.unit,
    PRIMARY KEY (task_force_id, unit_id)
);

CREATE TABLE organization.post (
    id             uuid PRIMARY KEY,
    unit_id        uuid NOT NULL REFERENCES organization.unit,
    name           text NOT NULL CHECK (name <> ''),
    duty           text NOT NULL,
    standing       text NOT NULL,
    official_order int  NOT NULL CHECK (official_order BETWEEN 0 AND 999999),
    valid_from     date NOT NULL,
    valid_until    date,
    CHECK (valid_until >= valid_from)
);
CREATE INDEX post_by_unit ON organization.post (unit_id, official_order);

CREATE TABLE organization.person (
    id    uuid PRIMARY KEY,
    name  text NOT NULL CHECK (name <> ''),
    email text
);
CREATE INDEX person_by_name ON organization.person (name);

CREATE TABLE organization.appointment (
    person_id   uuid NOT NULL REFERENCES organization.person,
    post_id     uuid NOT NULL REFERENCES organization.post,
    valid_from  date NOT NULL,
    valid_until date,
    PRIMARY KEY (post_id, person_id, valid_from),
    CHECK (valid_until >= valid_from)
);
CREATE UNIQUE INDEX appointment_lasting ON organization.appointment (post_id, person_id) WHERE valid_until IS NULL;
CREATE INDEX appointment_by_person ON organization.appointment (person_id);

-- Division of work (分工): the leader's post in charge of a unit.
CREATE TABLE organization.division_of_work (
    unit_id     uuid NOT NULL REFERENCES organization.unit,
    post_id     uuid NOT NULL REFERENCES organization.post,
    valid_from  date NOT NULL,
    valid_until date,
    document    text NOT NULL,
    PRIMARY KEY (unit_id, valid_from),
    CHECK (valid_until >= valid_from)
);
CREATE UNIQUE INDEX division_of_work_lasting ON organization.division_of_work (unit_id) WHERE valid_until IS NULL;
CREATE INDEX division_of_work_by_post ON organization.division_of_work (post_id);

-- Stand-ins (AB角, R061): the holder of post B acts for the holder of post A while A is absent.
CREATE TABLE organization.stand_in (
    id          uuid PRIMARY KEY,
    post_a      uuid NOT NULL REFERENCES organization.post,
    post_b      uuid NOT NULL REFERENCES organization.post,
    valid_from  date NOT NULL,
    valid_until date,
    CHECK (post_a <> post_b),
    CHECK (valid_until >= valid_from)
);
CREATE INDEX stand_in_by_a ON organization.stand_in (post_a);
CREATE INDEX stand_in_by_b ON organization.stand_in (post_b);

CREATE TABLE organization.absence (
    id          uuid PRIMARY KEY,
    person_id   uuid NOT NULL REFERENCES organization.person,
    valid_from  date NOT NULL,
    valid_until date NOT NULL,
    reason      text NOT NULL,
    hand_over   text NOT NULL,
    -- An absence that was given up before it began never was.
    given_up    boolean NOT NULL DEFAULT false,
    CHECK (valid_until >= valid_from)
);
CREATE INDEX absence_by_person ON organization.absence (person_id, valid_from);

-- Who may record a leader's paper or oral decisions (practice 2); a secretary is not a stand-in.
CREATE TABLE organization.named_secretary (
    leader_id    uuid NOT NULL REFERENCES organization.person,
    secretary_id uuid NOT NULL REFERENCES organization.person,
    valid_from   date NOT NULL,
    valid_until  date,
    PRIMARY KEY (leader_id, secretary_id, valid_from),
    CHECK (leader_id <> secretary_id),
    CHECK (valid_until >= valid_from)
);
CREATE INDEX named_secretary_by_secretary ON organization.named_secretary (secretary_id);

-- Published for higher modules: filter by the day that matters.
CREATE VIEW organization.unit_listing AS
    SELECT unit_id, name, type, parent_id, official_order, sort_key, valid_from, valid_until
    FROM organization.unit_version;

CREATE VIEW organization.appointment_listing AS
    SELECT a.person_id, person.name AS person_name, a.post_id, post.name AS post_name, post.unit_id, post.duty,
           post.standing, post.official_order, a.valid_from,
           LEAST(a.valid_until, post.valid_until) AS valid_until
    FROM organization.appointment a
    JOIN organization.post ON post.id = a.post_id
    JOIN organization.person ON person.id = a.person_id;

CREATE VIEW organization.division_listing AS
    SELECT unit_id, post_id, valid_from, valid_until FROM organization.division_of_work;
