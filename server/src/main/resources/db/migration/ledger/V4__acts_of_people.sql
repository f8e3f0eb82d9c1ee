-- For modules that ask whether anybody has acted on a case since: positions of acts by accounts, no names, no content.
CREATE VIEW ledger.act_of_a_person AS
SELECT stream_kind, stream_id, position FROM ledger.entry WHERE account IS NOT NULL;
