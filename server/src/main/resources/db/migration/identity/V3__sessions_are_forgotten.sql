CREATE SCHEMA IF NOT EXISTS identity;

-- How long rows of past sessions stay; the acts themselves stay in the ledger for six months and more.
ALTER TABLE identity.security_rule ADD COLUMN session_days int CHECK (session_days BETWEEN 1 AND 3660);
UPDATE identity.security_rule SET session_days = 190;
ALTER TABLE identity.security_rule ALTER COLUMN session_days SET NOT NULL;
CREATE INDEX session_by_last_use ON identity.session (seen_at);
