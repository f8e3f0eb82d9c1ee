-- A correction states another date than a served sheet does: checked and signed as the sheet was (practice 7 and 9). A city
-- may let it go out with the recalculation by a rule of its own: the drafting step alone, with its source.
INSERT INTO signoff.path (kind, version, source) VALUES
('sheet.CORRECTION', 1, '党政机关公文处理工作条例第22条、第25条；督查督办惯例：更正单由一人核稿、督查室主任签发');

INSERT INTO signoff.step (kind, version, place, step, posts, by_page, within) VALUES
('sheet.CORRECTION', 1, 1, 'DRAFT', '', false, '1wd'),
('sheet.CORRECTION', 1, 2, 'CHECK', '', false, '1wd'),
('sheet.CORRECTION', 1, 3, 'SIGN', '督查室主任', false, '1wd');
