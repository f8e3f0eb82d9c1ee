-- One intake for proposals and opinions of every channel (R087).
ALTER TABLE proposal.proposal
    DROP CONSTRAINT proposal_kind_check,
    DROP CONSTRAINT proposal_sitting_check,
    ADD CONSTRAINT proposal_kind_check CHECK (kind IN ('DEPUTY', 'MEMBER', 'PARTY', 'AUDIT', 'COURT', 'PROCURATORATE',
        'SUPERVISORY', 'MEDIA', 'CITIZENS')),
    ADD CONSTRAINT proposal_sitting_check CHECK (sitting IN ('SESSION', 'RECESS', 'NONE')),
    ADD CONSTRAINT proposal_of_a_session CHECK ((kind IN ('DEPUTY', 'MEMBER')) = (sitting <> 'NONE'));

INSERT INTO proposal.setting (key, version, value, source, reason) VALUES
    ('warn.answer', 1, '2', '督查督办惯例', '人大、政协以外来源的答复，仍来得及行动'),
    ('copies.PARTY', 1, '市委统战部', '民主党派意见建议办理惯例', '交办机构掌握办理情况'),
    ('copies.AUDIT', 1, '市审计局', '审计建议办理惯例', '提出机关掌握办理情况'),
    ('copies.COURT', 1, '市人民政府办公室', '司法建议办理惯例', '交办机构掌握办理情况'),
    ('copies.PROCURATORATE', 1, '市人民政府办公室', '检察建议办理惯例', '交办机构掌握办理情况'),
    ('copies.SUPERVISORY', 1, '市人民政府办公室', '监察建议办理惯例', '交办机构掌握办理情况'),
    ('copies.MEDIA', 1, '市人民政府新闻办公室', '舆论监督办理惯例', '新闻机构回应'),
    ('copies.CITIZENS', 1, '市人民政府办公室', '群众意见建议办理惯例', '交办机构掌握办理情况');
