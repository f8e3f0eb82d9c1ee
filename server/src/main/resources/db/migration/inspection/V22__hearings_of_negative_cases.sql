-- A unit that is heard before a negative case is asked for its word: counted with all else that is asked (R052, R142).
INSERT INTO inspection.rule (key, version, value, source, reason) VALUES
('burden.minutes.CASE_HEARING', 1, '60', '估计值，由各市抽样核定后更新', '一次对反面典型陈述意见的用时（分钟）'),
('burden.above.CASE_HEARING', 1, 'PRESCRIBED', '督查督办惯例：曝光典型案例', '通报前听取单位意见是对单位的保障，只计数，不停'),
('request.basis.CASE_HEARING', 1, '督查督办规则：反面典型通报前须听取有关单位意见', '督查督办惯例：曝光典型案例', '对反面典型陈述意见的依据'),
('request.owner.CASE_HEARING', 1, '市政府督查室', '督查督办惯例', '谁提出、谁负责'),
('request.why.CASE_HEARING', 1, '这是单位为自己说明的机会，任何数据都不能代替', '督查督办惯例：曝光典型案例', '对反面典型陈述意见：已有数据为什么不够');

-- The sums kept so far count no such hearing; the next night they are kept anew, until then each month is counted from its acts.
DELETE FROM inspection.burden_month;
