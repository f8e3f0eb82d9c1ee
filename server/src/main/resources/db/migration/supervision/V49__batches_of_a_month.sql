-- Who typed an answer of a month, and whether it has been laid before the head: each clerk lays forward his own section's
-- (practice 3 and 6), not the whole round.
ALTER TABLE supervision.round_answer
    ADD COLUMN typed_person uuid,
    ADD COLUMN typed_unit   uuid,
    ADD COLUMN ready_at     timestamptz,
    ADD COLUMN ready_by     text;
UPDATE supervision.round_answer a SET ready_at = u.ready_at, ready_by = u.ready_by
  FROM supervision.unit_round u WHERE u.id = a.round AND u.ready_at IS NOT NULL;
ALTER TABLE supervision.unit_round DROP COLUMN ready_at, DROP COLUMN ready_by;

-- What goes by the unit's own steps together: one sign-off for all of it. Its answers are nobody's to change meanwhile;
-- sent they become reports and leave, back they are answers as before.
CREATE TABLE supervision.round_batch (
    id             uuid PRIMARY KEY,
    round          uuid NOT NULL REFERENCES supervision.unit_round (id),
    presenter      uuid NOT NULL,
    presenter_name text NOT NULL,
    presented_at   timestamptz NOT NULL,
    items          int NOT NULL CHECK (items > 0),
    sent_at        timestamptz,
    back_at        timestamptz,
    words_back     text,
    CHECK (sent_at IS NULL OR back_at IS NULL),
    CHECK ((back_at IS NULL) = (words_back IS NULL))
);
CREATE INDEX round_batch_by_round ON supervision.round_batch (round, presented_at DESC);
ALTER TABLE supervision.round_answer ADD COLUMN batch uuid REFERENCES supervision.round_batch (id);
CREATE INDEX round_answer_by_batch ON supervision.round_answer (batch) WHERE batch IS NOT NULL;
