-- The steps of sheets whose drafting, checking and signing are acts of their own case: set by the office, with source.
INSERT INTO signoff.path (kind, version, source)
SELECT 'sheet.' || form, 1, '党政机关公文处理工作条例第22条、第25条；督查督办惯例：拟稿、核稿、签发由不同的人办理'
  FROM (VALUES ('YELLOW_NOTICE'), ('LEADER_REPORT'), ('RECTIFICATION_CLEARANCE')) AS f (form);

INSERT INTO signoff.step (kind, version, place, step, posts, by_page, within)
SELECT 'sheet.' || form, 1, place, step, CASE step WHEN 'SIGN' THEN '督查室主任' ELSE '' END, false, '1wd'
  FROM (VALUES ('YELLOW_NOTICE'), ('LEADER_REPORT'), ('RECTIFICATION_CLEARANCE')) AS f (form),
       (VALUES (1, 'DRAFT'), (2, 'CHECK'), (3, 'SIGN')) AS s (place, step);

-- Plans and conclusions of field work go to their signature as all papers do.
INSERT INTO signoff.path (kind, version, source) VALUES
('inspection.PLAN', 1, '《政府督查工作条例》第11条、第15条；督查督办惯例：督查方案核稿后报办公室领导审批'),
('inspection.CONCLUSION', 1, '《政府督查工作条例》第16条；督查督办惯例：督查结论书核稿后由督查室主任签发');

INSERT INTO signoff.step (kind, version, place, step, posts, by_page, within) VALUES
('inspection.PLAN', 1, 1, 'DRAFT', '', false, '1wd'),
('inspection.PLAN', 1, 2, 'CHECK', '', false, '1wd'),
('inspection.PLAN', 1, 3, 'SIGN', '秘书长、市政府秘书长、常务副市长', false, '2wd'),
('inspection.CONCLUSION', 1, 1, 'DRAFT', '', false, '1wd'),
('inspection.CONCLUSION', 1, 2, 'CHECK', '', false, '1wd'),
('inspection.CONCLUSION', 1, 3, 'SIGN', '督查室主任', false, '1wd');
