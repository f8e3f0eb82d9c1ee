CREATE SCHEMA IF NOT EXISTS shell;

-- A filter that an account keeps for itself under a name. It is a bookmark, no act: nobody else sees it.
CREATE TABLE shell.saved_view (
    id      uuid NOT NULL PRIMARY KEY,
    account uuid NOT NULL,
    list    text NOT NULL,
    name    text NOT NULL,
    query   text NOT NULL,
    UNIQUE (account, list, name)
);
