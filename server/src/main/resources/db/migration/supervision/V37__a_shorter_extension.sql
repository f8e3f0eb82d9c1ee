-- Whoever decides on more time may grant an earlier day than the one asked for (practice 8).
ALTER TABLE supervision.extension ADD COLUMN until date, ADD COLUMN granted_days int;
UPDATE supervision.extension SET granted_days = working_days WHERE state = 'GRANTED';
ALTER TABLE supervision.extension ADD CHECK ((state = 'GRANTED') = (granted_days IS NOT NULL)),
    ADD CHECK (granted_days BETWEEN 1 AND working_days);

CREATE OR REPLACE VIEW supervision.extension_answered AS
SELECT e.id, e.docket, e.nth, e.working_days, e.reason, e.asked_at, e.asked_by, e.approval, e.state, e.opinion,
       e.answered_at, e.answered_by, e.granted_days
  FROM supervision.extension e WHERE e.state <> 'ASKED';
