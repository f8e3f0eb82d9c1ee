-- Terms of answer to opinions of other channels (R087). Articles were not read in the text: none is asserted.
INSERT INTO timelimit.rule (code, version, period, extension, on_rest_day, source, certainty, valid_from) VALUES
    ('MD-ANSWER', 1, '3mo', NULL, 'STAYS', '民主党派意见建议办理惯例：参照政协提案', 'UNVERIFIED', '2010-01-01'),
    ('SJ-ANSWER', 1, '90cd', NULL, 'STAYS', '《中华人民共和国审计法》关于报告整改情况的规定（条次和天数待核定）', 'UNVERIFIED', '2010-01-01'),
    ('SF-ANSWER', 1, '2mo', NULL, 'STAYS', '最高人民法院关于司法建议工作的规定（条次待核定）', 'UNVERIFIED', '2010-01-01'),
    ('JC-ANSWER', 1, '2mo', NULL, 'STAYS', '《人民检察院检察建议工作规定》关于书面回复的规定（条次待核定）', 'UNVERIFIED', '2010-01-01'),
    ('JW-ANSWER', 1, '30cd', NULL, 'STAYS', '《中华人民共和国监察法》关于监察建议的规定；期限以监察建议书载明的为准（待核定）', 'UNVERIFIED', '2010-01-01'),
    ('MT-ANSWER', 1, '5wd', NULL, 'STAYS', '督查督办惯例：媒体反映五个工作日', 'UNVERIFIED', '2010-01-01'),
    ('MT-OPINION', 1, '2wd', NULL, 'STAYS', '督查督办惯例：媒体反映的会办意见', 'UNVERIFIED', '2010-01-01'),
    ('QZ-ANSWER', 1, '60cd', NULL, 'STAYS', '督查督办惯例：群众意见建议参照信访事项办理期限', 'UNVERIFIED', '2010-01-01');
