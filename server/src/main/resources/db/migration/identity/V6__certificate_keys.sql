CREATE SCHEMA IF NOT EXISTS identity;

-- Tries of the second factor count together, whichever kind is shown: the count stands with the account.
ALTER TABLE identity.account ADD COLUMN factor_failures int NOT NULL DEFAULT 0 CHECK (factor_failures >= 0);
UPDATE identity.account a SET factor_failures = f.failures FROM identity.second_factor f WHERE f.account = a.id;
ALTER TABLE identity.second_factor DROP COLUMN failures;

-- Certificates whose issuers vouch for certificate keys. A retired one stays, so that it can be said why a key is refused.
CREATE TABLE identity.certificate_issuer (
    id          uuid        PRIMARY KEY,
    certificate bytea       NOT NULL,
    fingerprint text        NOT NULL CHECK (fingerprint ~ '^[0-9a-f]{64}$'),
    subject     text        NOT NULL,
    issuer      text        NOT NULL,
    valid_from  timestamptz NOT NULL,
    valid_until timestamptz NOT NULL,
    trusted_at  timestamptz NOT NULL,
    retired_at  timestamptz
);
CREATE UNIQUE INDEX certificate_issuer_trusted ON identity.certificate_issuer (fingerprint) WHERE retired_at IS NULL;

-- The certificate key of an account: one key is one person's, one person has one. When its holder was told that it ends stands in
-- told_at.
CREATE TABLE identity.certificate_key (
    account     uuid        PRIMARY KEY REFERENCES identity.account (id),
    fingerprint text        NOT NULL UNIQUE CHECK (fingerprint ~ '^[0-9a-f]{64}$'),
    subject     text        NOT NULL,
    issuer      text        NOT NULL,
    valid_from  timestamptz NOT NULL,
    valid_until timestamptz NOT NULL,
    bound_at    timestamptz NOT NULL,
    told_at     timestamptz
);

-- So many days before its end the holder is told that the certificate runs out.
ALTER TABLE identity.security_rule ADD COLUMN key_notice_days int CHECK (key_notice_days BETWEEN 1 AND 365);
UPDATE identity.security_rule SET key_notice_days = 30;
ALTER TABLE identity.security_rule ALTER COLUMN key_notice_days SET NOT NULL;
