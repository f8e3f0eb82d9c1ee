CREATE SCHEMA IF NOT EXISTS intake;

-- A register that ran on paper or in a spreadsheet, offered for import (practice 1). The file itself is an attachment.
CREATE TABLE intake.register (
    id           uuid PRIMARY KEY,
    office       uuid NOT NULL,
    file_name    text NOT NULL,
    file         uuid NOT NULL,
    digest       text NOT NULL,
    sheet        text NOT NULL,
    title        text NOT NULL,
    state        text NOT NULL,
    year         int  NOT NULL,
    head_from    int  NOT NULL,
    head_to      int  NOT NULL,
    rows         int  NOT NULL,
    asked        int,
    offered_at   timestamptz NOT NULL,
    offered_by   text NOT NULL,
    carried_at   timestamptz,
    carried_by   text,
    written      int NOT NULL,
    quiet_limit  uuid,
    withdrawn_at timestamptz,
    withdrawn_by text,
    reason       text NOT NULL
);
CREATE INDEX register_by_time ON intake.register (office, offered_at DESC, id DESC);
-- The same file is taken in once, unless the first was given up or withdrawn.
CREATE UNIQUE INDEX register_once ON intake.register (office, digest) WHERE state IN ('OFFERED', 'CARRIED_OUT');

-- Rows of the sheet as they were; what is merged has been filled in, cells that hold a date carry it beside their text.
CREATE TABLE intake.line (
    register uuid NOT NULL REFERENCES intake.register (id),
    number   int  NOT NULL,
    cells    text[] NOT NULL,
    days     text[] NOT NULL,
    PRIMARY KEY (register, number)
);

CREATE TABLE intake.mapped_column (
    register uuid NOT NULL REFERENCES intake.register (id),
    place    int  NOT NULL,
    head     text NOT NULL,
    field    text NOT NULL,
    PRIMARY KEY (register, place)
);

-- What a head has meant before, for the next file of the same office.
CREATE TABLE intake.known_head (
    office uuid NOT NULL,
    head   text NOT NULL,
    field  text NOT NULL,
    PRIMARY KEY (office, head)
);

-- What a person said of a row: another value for a field, or whether the row is taken in.
CREATE TABLE intake.correction (
    register uuid NOT NULL REFERENCES intake.register (id),
    number   int  NOT NULL,
    field    text NOT NULL,
    value    text NOT NULL,
    said_at  timestamptz NOT NULL,
    said_by  text NOT NULL,
    PRIMARY KEY (register, number, field)
);

-- Which docket a row became; acts is how many acts of people its ledger held when it had just been entered.
CREATE TABLE intake.item (
    register uuid NOT NULL REFERENCES intake.register (id),
    number   int  NOT NULL,
    docket   uuid NOT NULL UNIQUE,
    acts     int  NOT NULL,
    PRIMARY KEY (register, number)
);
