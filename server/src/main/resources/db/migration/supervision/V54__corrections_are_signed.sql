-- A correction of the date on a served sheet (practice 9) is proposed by the recalculation, checked by one and signed by
-- another, and gets its number when it is signed (practice 7). A date that moves again before that moves in the same one.
CREATE TABLE supervision.correction (
    id          uuid PRIMARY KEY,
    docket      uuid NOT NULL REFERENCES supervision.docket (id),
    notice      uuid NOT NULL,
    former      text NOT NULL,
    due_before  timestamptz NOT NULL,
    due_after   timestamptz NOT NULL,
    source      text NOT NULL,
    state       text NOT NULL,
    proposed_at timestamptz NOT NULL,
    checker     uuid,
    checked_by  text,
    checked_at  timestamptz,
    paper       uuid,
    number      text,
    issued_at   timestamptz,
    ended_at    timestamptz,
    end_reason  text,
    version     int NOT NULL
);
CREATE INDEX correction_by_docket ON supervision.correction (docket);
CREATE UNIQUE INDEX correction_one_open ON supervision.correction (notice) WHERE state IN ('PROPOSED', 'CHECKED');
CREATE INDEX correction_open ON supervision.correction (proposed_at, id) WHERE state IN ('PROPOSED', 'CHECKED');
