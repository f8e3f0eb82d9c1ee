-- Terms for proposals of deputies and members (R087). Articles were not read in the text of the law: none is named.
INSERT INTO timelimit.rule (code, version, period, extension, on_rest_day, source, certainty, valid_from) VALUES
    ('JY-REPLY', 1, '3mo', '3mo', 'STAYS', '《全国人民代表大会和地方各级人民代表大会代表法》关于答复代表建议的规定（条次待核定）', 'UNVERIFIED', '2010-01-01'),
    ('TA-REPLY', 1, '3mo', '3mo', 'STAYS', '政协提案办理通例：答复期限参照代表建议', 'UNVERIFIED', '2010-01-01'),
    ('JY-OPINION', 1, '1mo', NULL, 'STAYS', '代表建议、政协提案办理通例：会办单位向主办单位提出书面意见', 'PAGE', '2010-01-01'),
    ('JY-RETURN', 1, '10wd', NULL, 'STAYS', '代表建议、政协提案办理通例：退回交办机构', 'PAGE', '2010-01-01'),
    ('JY-AGAIN', 1, '1mo', NULL, 'STAYS', '代表建议、政协提案办理通例：不满意的再次办理', 'PAGE', '2010-01-01');
