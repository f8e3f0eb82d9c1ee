CREATE SCHEMA IF NOT EXISTS identity;

-- Where the city's people sign in besides here. What the system administrator sets up stays closed until the security
-- administrator opens it; each change closes it again.
CREATE TABLE identity.provider (
    id            uuid    PRIMARY KEY,
    code          text    NOT NULL UNIQUE CHECK (code ~ '^[a-z0-9-]{2,30}$'),
    kind          text    NOT NULL CHECK (kind IN ('OIDC', 'CAS')),
    name          text    NOT NULL CHECK (name <> ''),
    address       text    NOT NULL,
    own_address   text    NOT NULL,
    client        text    NOT NULL,
    sealed_secret bytea,
    key_id        text    NOT NULL,
    claim         text    NOT NULL,
    matching      text    NOT NULL CHECK (matching IN ('BY_LINK', 'BY_USERNAME', 'BY_NUMBER', 'BY_PHONE')),
    trusted       text[]  NOT NULL,
    skew_seconds  int     NOT NULL CHECK (skew_seconds BETWEEN 0 AND 300),
    opened        boolean NOT NULL,
    version       int     NOT NULL
);

-- The agreed value, an employee number or a telephone number, under which a provider knows an account.
CREATE TABLE identity.agreed_value (
    provider uuid NOT NULL REFERENCES identity.provider (id),
    value    text NOT NULL CHECK (value <> ''),
    account  uuid NOT NULL REFERENCES identity.account (id),
    PRIMARY KEY (provider, value),
    UNIQUE (provider, account)
);

-- Which subject of a provider is which account: one to one.
CREATE TABLE identity.link (
    provider  uuid        NOT NULL REFERENCES identity.provider (id),
    subject   text        NOT NULL CHECK (subject <> ''),
    account   uuid        NOT NULL REFERENCES identity.account (id),
    how       text        NOT NULL CHECK (how IN ('BY_CLAIM', 'BY_PERSON')),
    linked_at timestamptz NOT NULL,
    PRIMARY KEY (provider, subject),
    UNIQUE (provider, account)
);
CREATE INDEX link_by_account ON identity.link (account);

-- What the provider calls a session of ours, so that leaving there ends it here; the token only says good-bye there.
CREATE TABLE identity.unified_session (
    session      uuid PRIMARY KEY REFERENCES identity.session (id) ON DELETE CASCADE,
    provider     uuid NOT NULL REFERENCES identity.provider (id),
    subject      text NOT NULL,
    mark         text NOT NULL,
    sealed_token bytea
);
CREATE INDEX unified_session_by_mark ON identity.unified_session (provider, mark);
CREATE INDEX unified_session_by_subject ON identity.unified_session (provider, subject);

ALTER TABLE identity.session DROP CONSTRAINT session_proof_check;
ALTER TABLE identity.session ADD CONSTRAINT session_proof_check CHECK (proof IN ('PASSWORD', 'SAMPLE', 'UNIFIED'));
