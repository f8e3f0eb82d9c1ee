-- Published for the modules that carry a campaign on: what the confirmed document says, never typed again (R148, R150).
CREATE VIEW plan.campaign_listing AS
SELECT c.id, c.document_id, c.title, c.office, c.opened_at, d.facts ->> 'number' AS number,
       d.facts ->> 'officeUnit' AS office_unit, d.facts -> 'leadingGroup' AS leading_group
  FROM plan.campaign c
  JOIN plan.document d ON d.id = c.document_id;

CREATE VIEW plan.stage_listing AS
SELECT campaign_id, no, name, window_text, from_day, until_day FROM plan.stage;

CREATE VIEW plan.task_listing AS
SELECT id, campaign_id, no, stage_no, docket_id FROM plan.task;
