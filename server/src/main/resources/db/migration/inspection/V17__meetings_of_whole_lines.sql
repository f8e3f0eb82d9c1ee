-- Meetings to which a body calls all of its line (全系统会议), and how long the main speech is (R173, domain law L9).
ALTER TABLE inspection.meeting
    ADD COLUMN convener uuid,
    ADD COLUMN speech   int NOT NULL DEFAULT 0 CHECK (speech >= 0);
CREATE INDEX meeting_of_line ON inspection.meeting (convener, day) WHERE convener IS NOT NULL;
INSERT INTO inspection.rule (key, version, value, source, reason) VALUES
('meeting.system-wide', 1, '1', '《整治形式主义为基层减负若干规定》第二部分', '一个部门一年召开全系统会议不超过几次，再开须经批准'),
('meeting.speech', 1, '60', '《整治形式主义为基层减负若干规定》第二部分', '主要讲话一般不超过一小时（分钟）');
