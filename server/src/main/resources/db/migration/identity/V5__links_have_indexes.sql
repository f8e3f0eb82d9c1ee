-- All sessions of an account, for the day on which it is closed.
CREATE INDEX session_by_account ON identity.session (account);
CREATE INDEX agreed_value_by_account ON identity.agreed_value (account) WHERE account IS NOT NULL;
