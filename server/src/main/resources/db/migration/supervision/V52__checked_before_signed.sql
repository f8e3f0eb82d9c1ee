-- A yellow notice is checked by one and signed by another before it has a number (practice 7). Who proposed it by hand is
-- nobody who checks it; what the clock proposed was nobody's text.
ALTER TABLE supervision.notice
    ADD COLUMN proposer uuid,
    ADD COLUMN checker uuid,
    ADD COLUMN checked_by text,
    ADD COLUMN checked_at timestamptz;

DROP INDEX supervision.notice_one_open_proposal;
CREATE UNIQUE INDEX notice_one_open_proposal ON supervision.notice (docket, colour)
    WHERE state IN ('PROPOSED', 'CHECKED', 'APPROVAL_ASKED', 'APPROVED');
DROP INDEX supervision.notice_open_proposals;
CREATE INDEX notice_open_proposals ON supervision.notice (proposed_at, id)
    WHERE state IN ('PROPOSED', 'CHECKED', 'APPROVAL_ASKED', 'APPROVED');

-- The completion report that was accepted is a sheet of the unit (practice 7), with those who reviewed and signed it inside
-- the unit: the case in which it passed them.
ALTER TABLE supervision.completion
    ADD COLUMN passed uuid,
    ADD COLUMN paper uuid;

-- The report back to a leader is drafted by one, checked by another and signed by a third before it is numbered (practice 7).
ALTER TABLE supervision.instruction
    ADD COLUMN reply_drafter uuid,
    ADD COLUMN reply_drafted_by text,
    ADD COLUMN reply_checker uuid,
    ADD COLUMN reply_checked_by text;
