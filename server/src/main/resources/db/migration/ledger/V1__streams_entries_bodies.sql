CREATE SCHEMA IF NOT EXISTS ledger;

-- Head of each stream: how many entries, hash of the last. Appenders lock it.
CREATE TABLE ledger.stream (
    kind  text   NOT NULL,
    id    uuid   NOT NULL,
    count bigint NOT NULL,
    head  bytea  NOT NULL,
    PRIMARY KEY (id, kind)
);

-- One row per act. The header is the record; the columns beside it repeat what queries need and are checked against it.
-- leaf: place in the sealed log, from 0; empty until sealed.
CREATE TABLE ledger.entry (
    id          uuid        PRIMARY KEY,
    stream_kind text        NOT NULL,
    stream_id   uuid        NOT NULL,
    position    bigint      NOT NULL,
    at          timestamptz NOT NULL,
    verb        text        NOT NULL,
    account     uuid,
    header      bytea       NOT NULL,
    leaf        bigint,
    UNIQUE (stream_id, stream_kind, position)
);
CREATE UNIQUE INDEX entry_by_leaf ON ledger.entry (leaf) WHERE leaf IS NOT NULL;
CREATE INDEX entry_unsealed ON ledger.entry (stream_id, stream_kind, position) WHERE leaf IS NULL;
CREATE INDEX entry_by_kind_and_time ON ledger.entry (stream_kind, at, id);

-- Names, texts and changes of an act, apart so that they can be erased by a named act.
CREATE TABLE ledger.body (
    entry_id  uuid PRIMARY KEY REFERENCES ledger.entry (id),
    salt      bytea,
    body      bytea,
    erased_by uuid REFERENCES ledger.entry (id),
    CHECK ((salt IS NULL) = (body IS NULL)),
    CHECK ((erased_by IS NULL) = (body IS NOT NULL))
);

-- A fence against mistakes; what gets over it is found by verification.
CREATE FUNCTION ledger.refuse() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'the ledger is append-only: % on %', TG_OP, TG_TABLE_NAME;
END $$;

CREATE TRIGGER entry_is_kept BEFORE DELETE OR TRUNCATE ON ledger.entry
    FOR EACH STATEMENT EXECUTE FUNCTION ledger.refuse();
CREATE TRIGGER entry_stays_as_written
    BEFORE UPDATE OF id, stream_kind, stream_id, position, at, verb, account, header ON ledger.entry
    FOR EACH STATEMENT EXECUTE FUNCTION ledger.refuse();
CREATE TRIGGER entry_keeps_its_leaf BEFORE UPDATE OF leaf ON ledger.entry
    FOR EACH ROW WHEN (OLD.leaf IS NOT NULL) EXECUTE FUNCTION ledger.refuse();
CREATE TRIGGER body_is_kept BEFORE DELETE OR TRUNCATE ON ledger.body
    FOR EACH STATEMENT EXECUTE FUNCTION ledger.refuse();
CREATE TRIGGER body_is_only_erased BEFORE UPDATE ON ledger.body
    FOR EACH ROW WHEN (NEW.body IS NOT NULL OR OLD.body IS NULL OR NEW.entry_id <> OLD.entry_id)
    EXECUTE FUNCTION ledger.refuse();
CREATE TRIGGER stream_is_kept BEFORE DELETE OR TRUNCATE ON ledger.stream
    FOR EACH STATEMENT EXECUTE FUNCTION ledger.refuse();
