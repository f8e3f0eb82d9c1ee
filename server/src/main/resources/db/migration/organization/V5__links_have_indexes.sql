-- By these columns rows are found from what they hang on.
CREATE INDEX task_force_by_office ON organization.task_force (office_id) WHERE office_id IS NOT NULL;
CREATE INDEX task_force_member_by_unit ON organization.task_force_member (unit_id);
