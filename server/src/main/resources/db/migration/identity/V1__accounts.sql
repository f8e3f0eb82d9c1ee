CREATE SCHEMA IF NOT EXISTS identity;

-- The rules of signing in are data with a source; a new row is a new version, in force from its instant on.
CREATE TABLE identity.security_rule (
    version                int PRIMARY KEY,
    valid_from             timestamptz NOT NULL UNIQUE,
    lockout_failures       int NOT NULL CHECK (lockout_failures BETWEEN 3 AND 20),
    lockout_minutes        int NOT NULL CHECK (lockout_minutes BETWEEN 1 AND 1440),
    factor_failures        int NOT NULL CHECK (factor_failures BETWEEN 3 AND 10),
    address_failures       int NOT NULL CHECK (address_failures >= 10),
    address_minutes        int NOT NULL CHECK (address_minutes BETWEEN 1 AND 1440),
    sessions_per_account   int NOT NULL CHECK (sessions_per_account BETWEEN 1 AND 10),
    idle_minutes           int NOT NULL CHECK (idle_minutes BETWEEN 5 AND 480),
    password_length        int NOT NULL CHECK (password_length >= 8),
    password_length_mixed  int NOT NULL CHECK (password_length_mixed >= 8),
    password_classes       int NOT NULL CHECK (password_classes BETWEEN 1 AND 4),
    password_history       int NOT NULL CHECK (password_history BETWEEN 0 AND 24),
    one_time_hours         int NOT NULL CHECK (one_time_hours BETWEEN 1 AND 336),
    source                 text NOT NULL,
    certainty              text NOT NULL CHECK (certainty IN ('STATUTE', 'PAGE', 'CODE', 'UNVERIFIED', 'PRACTICE'))
);
INSERT INTO identity.security_rule
VALUES (1, '2021-01-01 00:00:00+08', 5, 15, 5, 30, 15, 3, 30, 12, 10, 3, 5, 72,
        'GB/T 22239-2019 8.1.4.1', 'PRACTICE');

-- One account a person. Its kind says whether it is one of the three administrators; a grant must fit the kind, which is
-- how the database itself keeps administrators apart from each other and from every other role (L16).
CREATE TABLE identity.account (
    id              uuid PRIMARY KEY,
    username        text NOT NULL UNIQUE CHECK (username = lower(username)),
    person          uuid NOT NULL UNIQUE,
    person_name     text NOT NULL,
    kind            text NOT NULL CHECK (kind IN ('STAFF', 'SYSTEM_ADMINISTRATOR', 'SECURITY_ADMINISTRATOR',
                                                  'AUDIT_ADMINISTRATOR')),
    state           text NOT NULL CHECK (state IN ('ACTIVE', 'DISABLED')),
    password_hash   text,
    password_set_at timestamptz,
    must_change     boolean NOT NULL,
    failures        int NOT NULL CHECK (failures >= 0),
    locked_until    timestamptz,
    opened_at       timestamptz NOT NULL,
    signed_in_at    timestamptz,
    UNIQUE (id, kind)
);

CREATE TABLE identity.role_grant (
    account    uuid NOT NULL,
    kind       text NOT NULL,
    role       text NOT NULL,
    granted_at timestamptz NOT NULL,
    reason     text NOT NULL,
    PRIMARY KEY (account, role),
    FOREIGN KEY (account, kind) REFERENCES identity.account (id, kind),
    CHECK (CASE WHEN kind = 'STAFF'
                THEN role NOT IN ('SYSTEM_ADMINISTRATOR', 'SECURITY_ADMINISTRATOR', 'AUDIT_ADMINISTRATOR')
                ELSE role = kind END)
);

CREATE TABLE identity.former_password (
    account  uuid NOT NULL REFERENCES identity.account (id),
    set_at   timestamptz NOT NULL,
    hash     text NOT NULL,
    PRIMARY KEY (account, set_at)
);

-- The second factor. The secret is sealed with a key from the key file; last_step is the replay guard.
CREATE TABLE identity.second_factor (
    account      uuid PRIMARY KEY REFERENCES identity.account (id),
    sealed       bytea NOT NULL,
    key_id       text NOT NULL,
    made_at      timestamptz NOT NULL,
    confirmed_at timestamptz,
    last_step    bigint NOT NULL,
    failures     int NOT NULL CHECK (failures >= 0)
);

CREATE TABLE identity.recovery_code (
    account uuid NOT NULL REFERENCES identity.account (id),
    hash    bytea NOT NULL,
    PRIMARY KEY (account, hash)
);

-- Sessions in machine time. The browser session carries only the id.
CREATE TABLE identity.session (
    id            uuid PRIMARY KEY,
    account       uuid NOT NULL REFERENCES identity.account (id),
    proof         text NOT NULL CHECK (proof IN ('PASSWORD', 'SAMPLE')),
    begun_at      timestamptz NOT NULL,
    seen_at       timestamptz NOT NULL,
    factor_at     timestamptz,
    ended_at      timestamptz,
    ended_why     text,
    address       text NOT NULL,
    browser       text NOT NULL,
    acting_post   uuid,
    acting_for    uuid
);
CREATE INDEX session_open_by_account ON identity.session (account, begun_at) WHERE ended_at IS NULL;
CREATE INDEX session_by_begin ON identity.session (begun_at);

-- One-time set-up codes, printed on the console of the node that made them.
CREATE TABLE identity.setup_code (
    hash    bytea PRIMARY KEY,
    made_at timestamptz NOT NULL
);
