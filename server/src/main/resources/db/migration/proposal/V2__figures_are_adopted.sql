-- Figures of the handling of proposals become versioned rules: a change is a new version with its document and date.
ALTER TABLE proposal.setting
    ADD COLUMN version      integer NOT NULL DEFAULT 1,
    ADD COLUMN reason       text NOT NULL DEFAULT '',
    ADD COLUMN certainty    text NOT NULL DEFAULT 'UNVERIFIED',
    ADD COLUMN adopted_on   date,
    ADD COLUMN confirmed_by text NOT NULL DEFAULT '',
    ADD COLUMN revised_at   timestamptz,
    ADD COLUMN revised_by   text;
ALTER TABLE proposal.setting DROP CONSTRAINT setting_pkey, ADD PRIMARY KEY (key, version);
ALTER TABLE proposal.setting ALTER COLUMN version DROP DEFAULT;

UPDATE proposal.setting SET source = '督查督办惯例' WHERE source LIKE 'practice%';
UPDATE proposal.setting SET reason = '仍来得及行动' WHERE key LIKE 'warn.%';
UPDATE proposal.setting SET reason = '逾期后逐次提醒，不代为决定' WHERE key = 'remind.late';
UPDATE proposal.setting SET reason = '超过即提醒，不代为决定' WHERE key IN ('signing', 'extending');
UPDATE proposal.setting SET reason = '交办机构掌握办理情况' WHERE key LIKE 'copies.%';

INSERT INTO proposal.setting (key, version, value, source, reason) VALUES
    ('reply.longest', 1, '6mo', '《全国人民代表大会和地方各级人民代表大会代表法》关于答复代表建议的规定（条次待核定）', '答复期限连同延长最长不超过六个月');
