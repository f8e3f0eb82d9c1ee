-- For modules that ask what was last done to a case: verb and instant, no names, no content.
CREATE OR REPLACE VIEW ledger.act_of_a_person AS
SELECT stream_kind, stream_id, position, verb, at FROM ledger.entry WHERE account IS NOT NULL;
