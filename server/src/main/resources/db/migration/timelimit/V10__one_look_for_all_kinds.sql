-- A sweep asks first whether anything at all has been reached. By instant before kind, that is one look, however many kinds
-- of limits there are; what is due of a kind is found among what is due, which is all swept.
DROP INDEX timelimit.timer_by_instant;
CREATE INDEX timer_by_instant ON timelimit.timer (at, kind, limit_id);

-- Case time, so that it and what has been reached by it are one question.
CREATE VIEW timelimit.case_time AS
SELECT clock_timestamp() + offset_micros * interval '1 microsecond' AS now FROM timelimit.case_clock;
