-- A unit that is heard before a recommendation is asked for its word: counted with all else that is asked (R052).
CREATE OR REPLACE VIEW inspection.asked_of_unit AS
SELECT r.unit, r.opened_at AS at, 'REQUEST' AS kind, 'RECTIFICATION' AS what, r.id AS subject, coalesce(r.number, '') AS number,
       r.problem AS title, '/rectifications/' || r.id AS href
  FROM inspection.rectification r
UNION ALL
SELECT r.unit, r.reported_at, 'FORM', 'RECTIFICATION_REPORT', r.id, coalesce(r.number, ''), r.problem, '/rectifications/' || r.id
  FROM inspection.rectification r WHERE r.reported_at IS NOT NULL
UNION ALL
SELECT l.unit, l.asked_at, 'REQUEST', 'LOOK_BACK', l.id, l.docket_number, l.docket_title, '/look-back/' || l.id
  FROM inspection.look_back l WHERE l.asked_at IS NOT NULL
UNION ALL
SELECT r.unit, r.told_at, 'REQUEST', 'HEARING', r.id, coalesce(r.number, ''), r.proposal, '/recommendations/' || r.id
  FROM inspection.recommendation r WHERE r.told_at IS NOT NULL;

INSERT INTO inspection.rule (key, version, value, source, reason) VALUES
('burden.minutes.HEARING', 1, '60', '估计值，由各市抽样核定后更新', '一次督查建议陈述意见的用时（分钟）');

-- Why a unit is asked (domain law L9 b), of each prescribed sort of request once, so that nobody types it again: basis, owner,
-- and why the data at hand do not suffice. A sort without a reason here (visit, look-back question, consultation, meeting) is
-- not prescribed: whoever asks says it each time; the basis here only stands in the form beforehand.
INSERT INTO inspection.rule (key, version, value, source, reason) VALUES
('request.basis.PROGRESS', 1, '督查督办规则：进展每月25日报送，黄单期间每周、红单期间每两个工作日', '督查督办惯例', '进展填报的依据'),
('request.owner.PROGRESS', 1, '市政府督查室', '督查督办惯例', '谁提出、谁负责'),
('request.why.PROGRESS', 1, '办到哪一步、还有什么困难，只有承办单位知道；上期内容已预填，可报“无变化”', '《整治形式主义为基层减负若干规定》第三部分', '进展填报：已有数据为什么不够'),
('request.basis.COMPLETION', 1, '督查督办规则：办结以承办单位的办结报告和佐证为准', '督查督办惯例', '办结报告的依据'),
('request.owner.COMPLETION', 1, '市政府督查室', '督查督办惯例', '谁提出、谁负责'),
('request.why.COMPLETION', 1, '是否办成由承办单位负责报告，平时填报只反映过程', '督查督办惯例', '办结报告：已有数据为什么不够'),
('request.basis.REVIEW', 1, '督查督办规则：长期事项每半年评估一次', '督查督办惯例', '半年评估报告的依据'),
('request.owner.REVIEW', 1, '市政府督查室', '督查督办惯例', '谁提出、谁负责'),
('request.why.REVIEW', 1, '长期事项没有最后期限，是否继续须由承办单位说明', '督查督办惯例', '半年评估报告：已有数据为什么不够'),
('request.basis.NOTICE', 1, '《政府督查工作条例》第十四条日常督办；督查督办规则的梯级', '《政府督查工作条例》', '通知单的依据'),
('request.owner.NOTICE', 1, '市政府督查室', '督查督办惯例', '谁提出、谁负责'),
('request.why.NOTICE', 1, '事项和期限由通知单告知，须由单位签收、分办，系统不能代替', '督查督办惯例', '通知单：已有数据为什么不够'),
('request.basis.CALL', 1, '督查督办规则：两次通知单之间可以催办，三个工作日内至多一次', '督查督办惯例', '催办的依据'),
('request.owner.CALL', 1, '市政府督查室', '督查督办惯例', '谁提出、谁负责'),
('request.why.CALL', 1, '系统内的最近一次填报没有说明当前情况', '督查督办惯例', '催办：已有数据为什么不够'),
('request.basis.REMINDER', 1, '督查督办规则：到期未报的可以提醒，有间隔', '督查督办惯例', '填报提醒的依据'),
('request.owner.REMINDER', 1, '市政府督查室', '督查督办惯例', '谁提出、谁负责'),
('request.why.REMINDER', 1, '本期应报内容系统内还没有', '督查督办惯例', '填报提醒：已有数据为什么不够'),
('request.basis.PART', 1, '督查督办规则：牵头单位对外负责，协办单位分工参与', '督查督办惯例', '列为参与单位的依据'),
('request.owner.PART', 1, '事项立项单位', '督查督办惯例', '谁提出、谁负责'),
('request.why.PART', 1, '事项有一部分属该单位职责，其他单位不能代办', '督查督办惯例', '列为参与单位：已有数据为什么不够'),
('request.basis.CONSULTATION', 1, '督查督办规则：部门之间会商，五个工作日内答复', '督查督办惯例', '会商的依据，提出时可以修改'),
('request.basis.LOOK_BACK', 1, '督查督办规则：回头看，先看系统内数据，再问单位', '督查督办惯例', '回头看询问的依据，提出时可以修改'),
('request.basis.RECTIFICATION', 1, '《政府督查工作条例》第十八条：整改和核查', '《政府督查工作条例》', '整改任务的依据；来源文件见整改页面'),
('request.owner.RECTIFICATION', 1, '市政府督查室', '督查督办惯例', '谁提出、谁负责'),
('request.why.RECTIFICATION', 1, '问题已经查明，怎样整改、谁负责须由责任单位提出', '《政府督查工作条例》', '整改任务：已有数据为什么不够'),
('request.basis.RECTIFICATION_REPORT', 1, '《政府督查工作条例》第十八条：整改和核查', '《政府督查工作条例》', '整改报告的依据'),
('request.owner.RECTIFICATION_REPORT', 1, '市政府督查室', '督查督办惯例', '谁提出、谁负责'),
('request.why.RECTIFICATION_REPORT', 1, '整改结果和佐证只有责任单位掌握，须由另一人核验', '督查督办惯例', '整改报告：已有数据为什么不够'),
('request.basis.HEARING', 1, '《政府督查工作条例》第二十条、第二十一条：提出建议之前听取单位意见', '《政府督查工作条例》', '陈述意见的依据'),
('request.owner.HEARING', 1, '市政府督查室', '督查督办惯例', '谁提出、谁负责'),
('request.why.HEARING', 1, '这是单位为自己说明的机会，任何数据都不能代替', '《政府督查工作条例》', '陈述意见：已有数据为什么不够'),
('request.basis.CONFIRMATION', 1, '督查督办规则：点名的单位先核实事实，再印发', '督查督办惯例', '简报事实核实的依据'),
('request.owner.CONFIRMATION', 1, '市政府督查室', '督查督办惯例', '谁提出、谁负责'),
('request.why.CONFIRMATION', 1, '简报由系统内数据生成，是否属实由被点名的单位说了算；不答复不视为认可', '督查督办惯例', '简报事实核实：已有数据为什么不够'),
('request.basis.UNIT_PLAN', 1, '专项工作方案确定的任务分工', '督查督办惯例', '专项工作实施方案的依据'),
('request.owner.UNIT_PLAN', 1, '专项工作办公室', '督查督办惯例', '谁提出、谁负责'),
('request.why.UNIT_PLAN', 1, '任务已按总方案预填，单位只写谁来做、哪天做完', '《整治形式主义为基层减负若干规定》第一部分', '专项工作实施方案：已有数据为什么不够'),
('request.basis.REPLY', 1, '全国人大代表建议、政协提案办理规定和本市实施办法', '督查督办惯例', '建议提案答复的依据'),
('request.owner.REPLY', 1, '市政府办公室', '督查督办惯例', '谁提出、谁负责'),
('request.why.REPLY', 1, '代表、委员要的是承办单位的正式答复', '督查督办惯例', '建议提案答复：已有数据为什么不够'),
('request.basis.OPINION', 1, '全国人大代表建议、政协提案办理规定和本市实施办法', '督查督办惯例', '建议提案会办意见的依据'),
('request.owner.OPINION', 1, '市政府办公室', '督查督办惯例', '谁提出、谁负责'),
('request.why.OPINION', 1, '会办单位职责内的情况，主办单位没有数据', '督查督办惯例', '建议提案会办意见：已有数据为什么不够'),
('request.basis.PAPER', 1, '督查督办规则：交办通知单、转办函', '督查督办惯例', '需答复的公文的依据；来文见公文页面'),
('request.owner.PAPER', 1, '市政府督查室', '督查督办惯例', '谁提出、谁负责'),
('request.why.PAPER', 1, '来文要求的办理结果系统内没有', '督查督办惯例', '需答复的公文：已有数据为什么不够');

-- Of every sort of request whether it stops at the quota of the year. Steps of due process and of the ladder are prescribed:
-- counted, shown, never stopped. What nothing prescribes waits for the named leader.
INSERT INTO inspection.rule (key, version, value, source, reason) VALUES
('burden.above.NOTICE', 1, 'PRESCRIBED', '《政府督查工作条例》第十四条', '通知单是督办梯级的步骤，只计数，不停'),
('burden.above.PROGRESS', 1, 'PRESCRIBED', '督查督办惯例', '按频次报送的进展是规定步骤，只计数，不停'),
('burden.above.COMPLETION', 1, 'PRESCRIBED', '督查督办惯例', '办结报告由单位在办成时提出，只计数，不停'),
('burden.above.REVIEW', 1, 'PRESCRIBED', '督查督办惯例', '半年评估是规定步骤，只计数，不停'),
('burden.above.PART', 1, 'PRESCRIBED', '督查督办惯例', '参与分工随立项确定，只计数，不停'),
('burden.above.CHECK', 1, 'PRESCRIBED', '督查督办惯例', '实地督查另有督查日历的年度次数，到上限即不批准'),
('burden.above.RECTIFICATION.CONCLUSION', 1, 'PRESCRIBED', '《政府督查工作条例》第十八条', '督查结论的整改是法定步骤，只计数，不停'),
('burden.above.RECTIFICATION.LOOK_BACK', 1, 'PRESCRIBED', '督查督办惯例', '回头看查出的未落实须整改，只计数，不停'),
('burden.above.RECTIFICATION.INSTRUCTION', 1, 'PRESCRIBED', '督查督办惯例', '领导批示的整改须落实，只计数，不停'),
('burden.above.RECTIFICATION.COMPLAINT', 1, 'PRESCRIBED', '《信访工作条例》', '群众反映的问题须处理，只计数，不停'),
('burden.above.RECTIFICATION.AUDIT', 1, 'PRESCRIBED', '《审计法》', '审计整改是法定步骤，只计数，不停'),
('burden.above.RECTIFICATION.PEOPLES_CONGRESS', 1, 'PRESCRIBED', '《各级人民代表大会常务委员会监督法》', '人大、政协监督的整改是法定步骤，只计数，不停'),
('burden.above.RECTIFICATION.MEDIA', 1, 'PRESCRIBED', '督查督办惯例', '舆论监督反映的问题须处理，只计数，不停'),
('burden.above.RECTIFICATION.OTHER', 1, 'REQUEST', '《整治形式主义为基层减负若干规定》第三部分', '没有规定来源的问题，到上限即不再下达，经批准的除外'),
('burden.above.HEARING', 1, 'PRESCRIBED', '《政府督查工作条例》第二十条、第二十一条', '听取单位意见是对单位的保障，只计数，不停'),
('burden.above.CONFIRMATION.WEEKLY', 1, 'REQUEST', '《整治形式主义为基层减负若干规定》第三部分', '周报的事实核实，到上限即不再提出，经批准的除外'),
('burden.above.CONFIRMATION.MONTHLY', 1, 'REQUEST', '《整治形式主义为基层减负若干规定》第三部分', '月报的事实核实，到上限即不再提出，经批准的除外'),
('burden.above.CONFIRMATION.QUARTERLY', 1, 'REQUEST', '《整治形式主义为基层减负若干规定》第三部分', '季报的事实核实，到上限即不再提出，经批准的除外'),
('burden.above.CONFIRMATION.SPECIAL', 1, 'PRESCRIBED', '督查督办惯例', '专报点名须先听单位的，只计数，不停'),
('burden.above.CONFIRMATION.CIRCULAR', 1, 'PRESCRIBED', '督查督办惯例', '通报点名须先听单位的，只计数，不停'),
('burden.above.PAPER.ASSIGNMENT', 1, 'PRESCRIBED', '督查督办惯例', '交办通知单是立项事项的交办步骤，只计数，不停'),
('burden.above.PAPER.FORWARDING', 1, 'REQUEST', '《整治形式主义为基层减负若干规定》第一部分', '转办函到上限即不再发出，经批准的除外'),
('burden.above.UNIT_PLAN', 1, 'FORM', '《整治形式主义为基层减负若干规定》第一部分：一般不要求报送贯彻落实情况', '专项工作实施方案到上限即不再要求，经批准的除外'),
('burden.above.REPLY', 1, 'PRESCRIBED', '督查督办惯例', '建议提案的答复是法定步骤，只计数，不停'),
('burden.above.OPINION', 1, 'PRESCRIBED', '督查督办惯例', '建议提案的会办意见是法定步骤，只计数，不停');
