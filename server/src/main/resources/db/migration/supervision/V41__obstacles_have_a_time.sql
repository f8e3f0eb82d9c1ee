-- An obstacle is routed upward with a time limit (R055): whoever can remove it says what he does by when, the office
-- decides, and silence takes it to the next level.
ALTER TABLE supervision.obstacle
    ADD COLUMN limit_id     uuid,
    ADD COLUMN offer        text,
    ADD COLUMN offer_by     date,
    ADD COLUMN offered_at   timestamptz,
    ADD COLUMN offered_by   text,
    ADD COLUMN escalated_at timestamptz;

INSERT INTO supervision.rule (key, version, value, source, reason) VALUES
('obstacle', 1, '5wd', '督查督办惯例：层层破除障碍', '反映的困难几个工作日内答复，与会商同'),
('obstacle.reminder', 1, '3wd', '督查督办惯例：层层破除障碍', '第三日提醒'),
('obstacle.escalate', 1, '副秘书长、市政府副秘书长', '督查督办惯例：层层破除障碍', '逾期提请副秘书长协调');
