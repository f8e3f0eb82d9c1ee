CREATE SCHEMA IF NOT EXISTS brief;

-- When briefs are drawn up, confirmed, signed and read: data with source and reason; a change is a new version.
CREATE TABLE brief.rule (
    key     text NOT NULL,
    version int  NOT NULL,
    value   text NOT NULL,
    source  text NOT NULL,
    reason  text NOT NULL,
    PRIMARY KEY (key, version)
);

INSERT INTO brief.rule (key, version, value, source, reason) VALUES
('draw.WEEKLY', 1, '1', '督查督办惯例：简报周期', '每周星期几起草上一周的周报；遇休息日顺延到下一个工作日'),
('draw.MONTHLY', 1, '1', '督查督办惯例：简报周期', '每月第几个工作日起草上月月报'),
('draw.QUARTERLY', 1, '2', '督查督办惯例：简报周期', '每季度首月第几个工作日起草上季度季报'),
('issue.WEEKLY', 1, '1', '督查督办惯例：简报周期', '周报在起草当日印发：起草起第几个工作日'),
('issue.MONTHLY', 1, '5', '督查督办惯例：简报周期', '月报在当月第几个工作日前印发'),
('issue.QUARTERLY', 1, '10', '督查督办惯例：简报周期', '季报在首月几日前印发'),
('confirm.WEEKLY', 1, '4wh', '督查督办惯例：事实核实', '周报当日印发，半个工作日内核实'),
('confirm.MONTHLY', 1, '2wd', '督查督办惯例：事实核实', '月报事实核实期限'),
('confirm.QUARTERLY', 1, '2wd', '督查督办惯例：事实核实', '季报事实核实期限'),
('confirm.SPECIAL', 1, '1wd', '督查督办惯例：事实核实', '专报事实核实期限'),
('confirm.CIRCULAR', 1, '2wd', '督查督办惯例：事实核实', '通报事实核实期限'),
('sign.within', 1, '1wd', '督查督办惯例：简报周期', '超过即提醒，不代为决定'),
('signers.WEEKLY', 1, '秘书长、市政府秘书长', '党政机关公文处理工作条例第22条', '签发人'),
('signers.MONTHLY', 1, '秘书长、市政府秘书长', '党政机关公文处理工作条例第22条', '签发人'),
('signers.QUARTERLY', 1, '秘书长、市政府秘书长', '党政机关公文处理工作条例第22条', '签发人'),
('signers.SPECIAL', 1, '秘书长、市政府秘书长、常务副市长', '党政机关公文处理工作条例第22条', '签发人'),
('signers.CIRCULAR', 1, '秘书长、市政府秘书长、常务副市长', '党政机关公文处理工作条例第22条', '签发人'),
('recipients.WEEKLY', 1, '市政府领导', '督查督办惯例：简报周期', '主送'),
('recipients.MONTHLY', 1, '市政府领导', '督查督办惯例：简报周期', '主送'),
('recipients.QUARTERLY', 1, '市政府领导', '督查督办惯例：简报周期', '主送'),
('recipients.SPECIAL', 1, '市政府主要领导', '督查督办惯例：简报周期', '主送，向上报告'),
('recipients.CIRCULAR', 1, '各县（市、区）人民政府，市政府各部门', '督查督办惯例：简报周期', '主送，向下通报'),
('open.to.units', 1, 'WEEKLY、MONTHLY、QUARTERLY、CIRCULAR', '督查督办惯例：简报周期', '印发后各单位可以阅读；专报只向上报告'),
('good.shown', 1, '6', '督查督办惯例：先进典型在前', '正面典型最多列几件，一个单位一件'),
('late.shown', 1, '40', '督查督办惯例：简报篇幅', '印发文本中每一部分最多逐件列出多少件，其余在页面上查看');

CREATE TABLE brief.brief (
    id           uuid PRIMARY KEY,
    kind         text NOT NULL,
    title        text NOT NULL CHECK (title <> ''),
    period_from  date NOT NULL,
    period_to    date NOT NULL,
    scope        uuid[] NOT NULL,
    taken_at     timestamptz NOT NULL,
    state        text NOT NULL,
    drafted_at   timestamptz NOT NULL,
    drafter_name text NOT NULL,
    submitter    uuid,
    submitter_name text,
    checker      uuid,
    checker_name text,
    approval     uuid,
    signer_name  text,
    issued_at    timestamptz,
    paper        uuid,
    number       text,
    words_back   text,
    due          date,
    issue_limit  uuid,
    version      int NOT NULL,
    words        tsvector NOT NULL,
    CHECK (period_from <= period_to)
);
CREATE INDEX brief_by_time ON brief.brief (drafted_at DESC, id DESC);
CREATE INDEX brief_words ON brief.brief USING gin (words);

-- The words beside the drawn data, part by part.
CREATE TABLE brief.passage (
    brief uuid NOT NULL REFERENCES brief.brief (id),
    part  text NOT NULL,
    words text NOT NULL,
    PRIMARY KEY (brief, part)
);

-- The dockets of a brief as they stood when it was drawn up, and in which figures each counts: an issued figure opens
-- to the same dockets for ever.
CREATE TABLE brief.row (
    brief        uuid NOT NULL REFERENCES brief.brief (id),
    docket       uuid NOT NULL,
    unit         uuid NOT NULL,
    unit_name    text NOT NULL,
    place        int NOT NULL,
    number       text NOT NULL,
    title        text NOT NULL,
    state        text NOT NULL,
    colour       text,
    due_at       timestamptz,
    ended_at     timestamptz,
    days         int NOT NULL,
    cause        text,
    cause_words  text NOT NULL,
    held         text NOT NULL,
    report_light text,
    course_light text,
    planned      numeric,
    reached      numeric,
    figures      text[] NOT NULL,
    PRIMARY KEY (brief, docket)
);
CREATE INDEX row_by_unit ON brief.row (brief, place, unit);

-- Each unit that is named is asked whether the facts are right.
CREATE TABLE brief.inquiry (
    brief       uuid NOT NULL REFERENCES brief.brief (id),
    unit        uuid NOT NULL,
    time_limit  uuid NOT NULL,
    state       text NOT NULL,
    asked_at    timestamptz NOT NULL,
    answered_at timestamptz,
    answered_by text,
    PRIMARY KEY (brief, unit)
);
CREATE INDEX inquiry_by_limit ON brief.inquiry (time_limit);
CREATE INDEX inquiry_by_unit ON brief.inquiry (unit) WHERE state = 'ASKED';

-- What a unit says against a fact, and what became of it.
CREATE TABLE brief.correction (
    brief     uuid NOT NULL,
    docket    uuid NOT NULL,
    words     text NOT NULL CHECK (words <> ''),
    ruling    text,
    reason    text,
    ruled_by  text,
    ruled_at  timestamptz,
    PRIMARY KEY (brief, docket),
    FOREIGN KEY (brief, docket) REFERENCES brief.row (brief, docket)
);

-- Which periods have been drawn up by the schedule: each once, whatever became of the draft.
CREATE TABLE brief.scheduled (
    kind        text NOT NULL,
    period_from date NOT NULL,
    brief       uuid NOT NULL REFERENCES brief.brief (id),
    PRIMARY KEY (kind, period_from)
);
