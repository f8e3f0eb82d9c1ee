-- A question for more time that was taken back together with its term was not answered.
CREATE OR REPLACE VIEW supervision.extension_answered AS
SELECT e.id, e.docket, e.nth, e.working_days, e.reason, e.asked_at, e.asked_by, e.approval, e.state, e.opinion,
       e.answered_at, e.answered_by, e.granted_days
  FROM supervision.extension e WHERE e.state IN ('GRANTED', 'REFUSED');
