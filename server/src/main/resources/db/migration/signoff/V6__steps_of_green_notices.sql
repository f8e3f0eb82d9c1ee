-- A green notice is served with the opening of its docket: who opens drafts it, another checks it, and who signs opens it.
-- What was opened by an approval of its own (立项审定) is signed by that and not once more.
INSERT INTO signoff.path (kind, version, source) VALUES
('sheet.GREEN_NOTICE', 1, '党政机关公文处理工作条例第22条、第25条；督查督办惯例：立项由经办人拟稿、另一人核稿、督查室主任审定签发');

INSERT INTO signoff.step (kind, version, place, step, posts, by_page, within) VALUES
('sheet.GREEN_NOTICE', 1, 1, 'DRAFT', '', false, '1wd'),
('sheet.GREEN_NOTICE', 1, 2, 'CHECK', '', false, '1wd'),
('sheet.GREEN_NOTICE', 1, 3, 'SIGN', '督查室主任', false, '1wd');
