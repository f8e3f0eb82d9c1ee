-- What is in time is said once for all figures: an instant before the due one, as everywhere.
CREATE OR REPLACE VIEW timelimit.ended_limit AS
SELECT l.id AS limit_id, l.kind, l.subject_module, l.subject_type, l.subject_id, l.started_at, e.ended_at, e.due_at,
       e.ended_at < e.due_at AS in_time
  FROM timelimit.ended e
  JOIN timelimit.time_limit l ON l.id = e.limit_id;
