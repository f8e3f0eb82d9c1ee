CREATE SCHEMA IF NOT EXISTS ledger;

-- An entry's place in the sealed log, from 0, stands in a narrow row of its own: sealing writes no entry again, and no
-- index of entries learns of it.
CREATE TABLE ledger.leaf (
    number   bigint PRIMARY KEY,
    entry_id uuid   NOT NULL UNIQUE
);
INSERT INTO ledger.leaf (number, entry_id)
SELECT leaf, id FROM ledger.entry WHERE leaf IS NOT NULL ORDER BY leaf;
CREATE TRIGGER leaf_is_kept BEFORE UPDATE OR DELETE OR TRUNCATE ON ledger.leaf
    FOR EACH STATEMENT EXECUTE FUNCTION ledger.refuse();

-- Streams that go on beyond their anchor, one line for each append; the sealer takes the lines away. Where a stream ends
-- and where its anchor stands is the truth; this only says where to look, so it needs no index.
CREATE TABLE ledger.unsealed (
    stream_kind text COLLATE "C" NOT NULL,
    stream_id   uuid NOT NULL
) WITH (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 10000);
INSERT INTO ledger.unsealed (stream_kind, stream_id)
SELECT DISTINCT stream_kind, stream_id FROM ledger.entry WHERE leaf IS NULL;

DROP TRIGGER entry_keeps_its_leaf ON ledger.entry;
DROP TRIGGER entry_stays_as_written ON ledger.entry;
DROP TRIGGER entry_is_kept ON ledger.entry;
ALTER TABLE ledger.entry DROP COLUMN leaf;

-- Kinds are words of the program, compared byte by byte as the program does.
DROP VIEW ledger.act_of_a_person;
ALTER TABLE ledger.entry ALTER COLUMN stream_kind TYPE text COLLATE "C";
ALTER TABLE ledger.stream ALTER COLUMN kind TYPE text COLLATE "C";
ALTER TABLE ledger.anchor ALTER COLUMN kind TYPE text COLLATE "C";

-- For modules that ask whether anybody has acted on a case since: positions of acts by accounts, no names, no content.
CREATE VIEW ledger.act_of_a_person AS
SELECT stream_kind, stream_id, position FROM ledger.entry WHERE account IS NOT NULL;

CREATE TRIGGER entry_is_kept BEFORE UPDATE OR DELETE OR TRUNCATE ON ledger.entry
    FOR EACH STATEMENT EXECUTE FUNCTION ledger.refuse();
