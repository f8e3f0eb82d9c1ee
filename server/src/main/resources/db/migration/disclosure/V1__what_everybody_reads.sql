CREATE SCHEMA IF NOT EXISTS disclosure;

-- A matter whose progress is public, or was to be (practice 9, R179). The code leads everybody to it and says nothing.
CREATE TABLE disclosure.item (
    id          uuid PRIMARY KEY,
    docket      uuid NOT NULL UNIQUE,
    code        text NOT NULL UNIQUE,
    state       text NOT NULL,
    reason      text NOT NULL,
    released_at timestamptz,
    words    tsvector NOT NULL,
    version     int NOT NULL
);
CREATE INDEX item_by_state ON disclosure.item (state, id);
CREATE INDEX item_by_words ON disclosure.item USING gin (words);

-- Each wording with who proposed and who decided; the public reads the released one alone.
CREATE TABLE disclosure.edition (
    id          uuid PRIMARY KEY,
    item        uuid NOT NULL REFERENCES disclosure.item (id),
    nth         int NOT NULL,
    title       text NOT NULL CHECK (title <> ''),
    requirement text NOT NULL CHECK (requirement <> ''),
    progress    text NOT NULL,
    secrecy     text NOT NULL CHECK (secrecy <> ''),
    privacy     text NOT NULL CHECK (privacy <> ''),
    standing    text NOT NULL,
    proposer    uuid NOT NULL,
    proposed_by text NOT NULL,
    proposed_at timestamptz NOT NULL,
    decided_by  text,
    decided_at  timestamptz,
    version     int NOT NULL,
    UNIQUE (item, nth)
);
CREATE UNIQUE INDEX edition_one_waiting ON disclosure.edition (item) WHERE standing = 'WAITING';
CREATE UNIQUE INDEX edition_one_released ON disclosure.edition (item) WHERE standing = 'RELEASED';

-- Why more time was given, as the public reads it; the unit's own words stay with the extension and in the ledger.
CREATE TABLE disclosure.reason (
    edition   uuid NOT NULL REFERENCES disclosure.edition (id),
    extension uuid NOT NULL,
    published text NOT NULL CHECK (published <> ''),
    PRIMARY KEY (edition, extension)
);
