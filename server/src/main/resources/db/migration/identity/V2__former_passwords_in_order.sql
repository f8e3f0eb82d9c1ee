CREATE SCHEMA IF NOT EXISTS identity;

-- Two passwords may be set within one tick of the clock; their order is that of writing.
ALTER TABLE identity.former_password DROP CONSTRAINT former_password_pkey;
ALTER TABLE identity.former_password ADD COLUMN number bigint GENERATED ALWAYS AS IDENTITY;
ALTER TABLE identity.former_password ADD PRIMARY KEY (account, number);
