-- A task that a docket under way does already opens none (R155): its docket is that one, with why it counts for this plan as
-- well. The campaign takes it over as a shared task when it is set up.
ALTER TABLE plan.task ADD COLUMN stands text;

CREATE OR REPLACE VIEW plan.task_listing AS
SELECT t.id, t.campaign_id, t.no, t.stage_no, t.docket_id, t.stands,
       (SELECT c.opened_by FROM plan.campaign c WHERE c.id = t.campaign_id) AS confirmed_by
  FROM plan.task t;
