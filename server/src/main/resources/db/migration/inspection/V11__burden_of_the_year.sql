-- When the unit was asked in a look-back: a request of the burden meter (R052).
ALTER TABLE inspection.look_back ADD COLUMN asked_at timestamptz;

-- What field work itself asks of units.
CREATE VIEW inspection.asked_of_unit AS
SELECT r.unit, r.opened_at AS at, 'REQUEST' AS kind, 'RECTIFICATION' AS what, r.id AS subject, coalesce(r.number, '') AS number,
       r.problem AS title, '/rectifications/' || r.id AS href
  FROM inspection.rectification r
UNION ALL
SELECT r.unit, r.reported_at, 'FORM', 'RECTIFICATION_REPORT', r.id, coalesce(r.number, ''), r.problem, '/rectifications/' || r.id
  FROM inspection.rectification r WHERE r.reported_at IS NOT NULL
UNION ALL
SELECT l.unit, l.asked_at, 'REQUEST', 'LOOK_BACK', l.id, l.docket_number, l.docket_title, '/look-back/' || l.id
  FROM inspection.look_back l WHERE l.asked_at IS NOT NULL;

-- What is asked of whom stands with the question (R052): the case, and what of it.
ALTER TABLE inspection.challenge
    ADD COLUMN subject_id uuid,
    ADD COLUMN what       text,
    ADD COLUMN href       text,
    ADD COLUMN carried_out text,
    ADD COLUMN carried_out_at timestamptz,
    ADD COLUMN carrier_name text;
CREATE INDEX challenge_by_subject ON inspection.challenge (subject_id);

-- Minutes that a request costs whoever answers it: estimated by kind, stated here, and never measured on anybody's screen.
INSERT INTO inspection.rule (key, version, value, source, reason) VALUES
('burden.minutes.PROGRESS', 1, '30', '估计值，由各市抽样核定后更新', '一次进展填报的用时（分钟）'),
('burden.minutes.COMPLETION', 1, '120', '估计值，由各市抽样核定后更新', '一份办结报告的用时（分钟）'),
('burden.minutes.REVIEW', 1, '120', '估计值，由各市抽样核定后更新', '一次半年评估报告的用时（分钟）'),
('burden.minutes.NOTICE', 1, '15', '估计值，由各市抽样核定后更新', '签收和分办一份通知单的用时（分钟）'),
('burden.minutes.CALL', 1, '15', '估计值，由各市抽样核定后更新', '答复一次催办的用时（分钟）'),
('burden.minutes.REMINDER', 1, '5', '估计值，由各市抽样核定后更新', '看一次填报提醒的用时（分钟）'),
('burden.minutes.PART', 1, '15', '估计值，由各市抽样核定后更新', '签收一次协办任务的用时（分钟）'),
('burden.minutes.CONSULTATION', 1, '120', '估计值，由各市抽样核定后更新', '一次会商意见的用时（分钟）'),
('burden.minutes.RECTIFICATION', 1, '60', '估计值，由各市抽样核定后更新', '一项整改措施的用时（分钟）'),
('burden.minutes.RECTIFICATION_REPORT', 1, '90', '估计值，由各市抽样核定后更新', '一份整改报告的用时（分钟）'),
('burden.minutes.LOOK_BACK', 1, '60', '估计值，由各市抽样核定后更新', '一次回头看答复的用时（分钟）'),
('burden.minutes.CONFIRMATION', 1, '20', '估计值，由各市抽样核定后更新', '核实一期简报事实的用时（分钟）'),
('burden.minutes.UNIT_PLAN', 1, '240', '估计值，由各市抽样核定后更新', '一份专项工作实施方案的用时（分钟）'),
('burden.minutes.REPLY', 1, '240', '估计值，由各市抽样核定后更新', '一份建议提案答复的用时（分钟）'),
('burden.minutes.OPINION', 1, '90', '估计值，由各市抽样核定后更新', '一份会办意见的用时（分钟）'),
('burden.minutes.PAPER', 1, '60', '估计值，由各市抽样核定后更新', '答复一件交办、转办公文的用时（分钟）'),
('burden.quota.FILLING.TOWNSHIP', 1, '600', '督查督办惯例：基层减负', '每月填报用时（估计分钟）'),
('burden.quota.FILLING.OTHER', 1, '2400', '督查督办惯例：基层减负', '每月填报用时（估计分钟）'),
('burden.year.FORM.TOWNSHIP', 1, '60', '《整治形式主义为基层减负若干规定》第三部分：不得频繁填表报数；数值为本市年度控制数', '全年报表报告'),
('burden.year.FORM.OTHER', 1, '140', '《整治形式主义为基层减负若干规定》第三部分：不得频繁填表报数；数值为本市年度控制数', '全年报表报告'),
('burden.year.REQUEST.TOWNSHIP', 1, '48', '《整治形式主义为基层减负若干规定》第三部分；数值为本市年度控制数', '全年通知、催办、会商'),
('burden.year.REQUEST.OTHER', 1, '140', '《整治形式主义为基层减负若干规定》第三部分；数值为本市年度控制数', '全年通知、催办、会商'),
('burden.year.MEETING.TOWNSHIP', 1, '24', '《整治形式主义为基层减负若干规定》第二部分：会议总量控制；数值为本市年度控制数', '全年参加市级会议'),
('burden.year.MEETING.OTHER', 1, '60', '《整治形式主义为基层减负若干规定》第二部分：会议总量控制；数值为本市年度控制数', '全年参加市级会议'),
('burden.year.MINUTES.TOWNSHIP', 1, '2160', '《整治形式主义为基层减负若干规定》第二部分：会议总量控制；数值为本市年度控制数', '全年会议时长（分钟）'),
('burden.year.MINUTES.OTHER', 1, '5400', '《整治形式主义为基层减负若干规定》第二部分：会议总量控制；数值为本市年度控制数', '全年会议时长（分钟）'),
('burden.year.FILLING.TOWNSHIP', 1, '6000', '《整治形式主义为基层减负若干规定》第三部分；数值为本市年度控制数', '全年填报用时（估计分钟）'),
('burden.year.FILLING.OTHER', 1, '24000', '《整治形式主义为基层减负若干规定》第三部分；数值为本市年度控制数', '全年填报用时（估计分钟）'),
('burden.warning', 1, '80', '督查督办惯例：基层减负', '达到上限的百分之几起提示'),
('burden.carry-out', 1, '3wd', '督查督办惯例：基层减负', '质疑成立后，取消、合并或者精简该要求的期限');

-- A meeting that is long, or near to another of the same units, says why (R173).
ALTER TABLE inspection.meeting ADD COLUMN necessity text NOT NULL DEFAULT '';
INSERT INTO inspection.rule (key, version, value, source, reason) VALUES
('meeting.apart', 1, '7', '《整治形式主义为基层减负若干规定》第二部分；督查督办惯例', '同一单位多少日内已有会议的，应当合并，或写明理由'),
('meeting.usual', 1, '240', '《整治形式主义为基层减负若干规定》第二部分', '会议一般不超过半天（分钟），更长的写明理由'),
('meeting.longest', 1, '720', '《整治形式主义为基层减负若干规定》第二部分', '安排分组讨论的会议也不超过一天半（分钟）');

-- Leave to ask more of a unit than its quota of the year (L9): asked with its reason, given by a named leader.
CREATE TABLE inspection.allowance (
    id            uuid PRIMARY KEY,
    unit          uuid NOT NULL,
    kind          text NOT NULL,
    year          int NOT NULL,
    extra         int NOT NULL CHECK (extra > 0),
    reason        text NOT NULL CHECK (reason <> ''),
    state         text NOT NULL,
    asked_at      timestamptz NOT NULL,
    asker_name    text NOT NULL,
    approval      uuid NOT NULL,
    opinion       text,
    answered_at   timestamptz,
    answerer_name text,
    version       int NOT NULL
);
CREATE INDEX allowance_by_unit ON inspection.allowance (unit, year);

-- Which sorts of requests stop at the quota, and of which kind it is; notices, findings and confirmations of facts, which
-- rules prescribe, are counted and never stopped.
INSERT INTO inspection.rule (key, version, value, source, reason) VALUES
('burden.approvers', 1, '秘书长、市政府秘书长、常务副市长', '《整治形式主义为基层减负若干规定》；督查督办惯例', '超过全年上限须经批准'),
('burden.approval', 1, '2wd', '督查督办惯例', '超过即提醒，不代为决定'),
('burden.above-of', 1, 'TOWNSHIP', '《整治形式主义为基层减负若干规定》', '对哪些单位到上限即不再提出：乡镇、街道；其他单位只计数、公开'),
('burden.above.CALL', 1, 'REQUEST', '《整治形式主义为基层减负若干规定》第三部分', '催办达到全年上限即不再提出，经批准的除外'),
('burden.above.REMINDER', 1, 'REQUEST', '《整治形式主义为基层减负若干规定》第三部分', '填报提醒达到全年上限即不再提出，经批准的除外'),
('burden.above.CONSULTATION', 1, 'REQUEST', '《整治形式主义为基层减负若干规定》第三部分', '会商达到全年上限即不再提出，经批准的除外'),
('burden.above.LOOK_BACK', 1, 'REQUEST', '《整治形式主义为基层减负若干规定》第三部分', '回头看询问达到全年上限即不再提出，经批准的除外'),
('burden.above.MEETING', 1, 'MEETING', '《整治形式主义为基层减负若干规定》第二部分', '会议达到全年上限即不再召集，经批准的除外');
