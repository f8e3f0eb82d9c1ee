-- Signed statements about the whole log: so many entries, this root, these heads of streams.
CREATE TABLE ledger.checkpoint (
    number    bigint PRIMARY KEY,
    size      bigint NOT NULL UNIQUE,
    text      text   NOT NULL,
    signature bytea  NOT NULL
);

-- The log's hashes in rows of up to 256: level 0 holds the leaves, level n+1 the roots of full tiles of level n.
CREATE TABLE ledger.tile (
    level  smallint NOT NULL,
    index  bigint   NOT NULL,
    hashes bytea    NOT NULL,
    PRIMARY KEY (level, index)
);

-- Where each stream stood at the last checkpoint, and the tree over that: 65,536 buckets by the hash of the stream,
-- 256 to a block; block 256 holds the roots of the others.
CREATE TABLE ledger.anchor (
    kind   text    NOT NULL,
    id     uuid    NOT NULL,
    bucket integer NOT NULL,
    count  bigint  NOT NULL,
    head   bytea   NOT NULL,
    PRIMARY KEY (id, kind)
);
CREATE INDEX anchor_by_bucket ON ledger.anchor (bucket);
CREATE TABLE ledger.anchor_block (
    block  smallint PRIMARY KEY,
    hashes bytea    NOT NULL
);

CREATE TRIGGER checkpoint_is_kept BEFORE DELETE OR UPDATE OR TRUNCATE ON ledger.checkpoint
    FOR EACH STATEMENT EXECUTE FUNCTION ledger.refuse();
CREATE TRIGGER tile_is_kept BEFORE DELETE OR TRUNCATE ON ledger.tile
    FOR EACH STATEMENT EXECUTE FUNCTION ledger.refuse();
CREATE TRIGGER anchor_is_kept BEFORE DELETE OR TRUNCATE ON ledger.anchor
    FOR EACH STATEMENT EXECUTE FUNCTION ledger.refuse();
CREATE TRIGGER anchor_block_is_kept BEFORE DELETE OR TRUNCATE ON ledger.anchor_block
    FOR EACH STATEMENT EXECUTE FUNCTION ledger.refuse();
