-- 大讨论总结 (R152): what it costs a unit, why it is asked, and that it stops at the quota as unit plans do.
INSERT INTO inspection.rule (key, version, value, source, reason) VALUES
('burden.minutes.SUMMARY', 1, '120', '估计值，由各市抽样核定后更新', '一份大讨论总结的用时（分钟）'),
('request.basis.SUMMARY', 1, '专项工作方案确定的分析讨论环节', '督查督办惯例', '大讨论总结的依据'),
('request.owner.SUMMARY', 1, '专项工作办公室', '督查督办惯例', '谁提出、谁负责'),
('request.why.SUMMARY', 1, '本单位有哪些问题、怎样改，只有单位自己讨论得出；一个主题只报一份，不要照片、签到表和学习笔记', '《整治形式主义为基层减负若干规定》第三部分', '大讨论总结：已有数据为什么不够'),
('burden.above.SUMMARY', 1, 'FORM', '《整治形式主义为基层减负若干规定》第三部分', '大讨论总结到上限即不再要求，经批准的除外');
