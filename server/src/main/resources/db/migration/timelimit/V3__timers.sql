CREATE SCHEMA IF NOT EXISTS timelimit;

-- The next rung of each open limit, in a narrow row of its own: what the sweep takes, it deletes. A limit that is set
-- aside has none. The claim says for ever that it was taken; its limit is that of the timer.
CREATE TABLE timelimit.timer (
    limit_id uuid PRIMARY KEY,
    kind     text NOT NULL,
    at       timestamptz NOT NULL,
    place    integer NOT NULL
);
INSERT INTO timelimit.timer (limit_id, kind, at, place)
SELECT limit_id, kind, next_rung_at, next_rung FROM timelimit.running WHERE next_rung_at IS NOT NULL AND NOT broken;
CREATE INDEX timer_by_instant ON timelimit.timer (kind, at, limit_id);

DROP INDEX timelimit.running_by_next_rung;
ALTER TABLE timelimit.running DROP COLUMN next_rung, DROP COLUMN next_rung_at;
ALTER TABLE timelimit.claim DROP CONSTRAINT claim_limit_id_fkey;

-- Written under the lock of its limit.
ALTER TABLE timelimit.recalculation DROP CONSTRAINT recalculation_limit_id_fkey;
