-- Goal, at once or by a day, and the publicity that a provision demands (R054).
INSERT INTO inspection.rule (key, version, value, source, reason) VALUES
('rectification.at-once', 1, '3wd', '督查督办惯例', '立即整改的事项几个工作日内整改到位'),
('rectification.publicity.AUDIT', 1, '《中华人民共和国审计法》第五十二条', '《中华人民共和国审计法》第五十二条', '审计查出问题的整改情况按照规定向社会公布'),
-- What is recommended after an inspection (domain law L1 articles 18 to 21).
('recommendation.hearing', 1, '5wd', '督查督办惯例', '提出督查建议前听取单位意见的时间'),
('recommendation.approval', 1, '5wd', '督查督办惯例', '督查建议审批时间，逾期只提醒、不视为同意'),
('recommendation.answer', 1, '30wd', '督查督办惯例', '有权机关未答复时提醒督查机构了解情况，不约束有权机关'),
('recommendation.approvers.PRAISE', 1, '市长、代市长', '《政府督查工作条例》第20条', '表扬激励建议报经本级政府或者行政首长批准'),
('recommendation.approvers.CRITICISM', 1, '市长、代市长', '《政府督查工作条例》第20条', '批评建议报经本级政府或者行政首长批准'),
('recommendation.approvers.RESPONSIBILITY', 1, '市长、代市长', '《政府督查工作条例》第21条', '追究责任建议报经本级政府或者行政首长批准'),
('recommendation.bodies.PRAISE', 1, '本级人民政府、公务员主管部门、评比达标表彰工作协调小组办公室', '《政府督查工作条例》第20条', '表扬激励由有权机关依规定实施'),
('recommendation.bodies.CRITICISM', 1, '本级人民政府', '《政府督查工作条例》第20条', '批评经批准后由本级政府实施'),
('recommendation.bodies.RESPONSIBILITY', 1, '监察委员会、公务员主管部门、任免机关', '《政府督查工作条例》第21条、第23条', '追究责任由有权机关依法调查处理');

ALTER TABLE inspection.rectification
    ADD COLUMN term text NOT NULL DEFAULT 'BY_DATE' CHECK (term IN ('AT_ONCE', 'BY_DATE')),
    ADD COLUMN goal text,
    ADD COLUMN publicity text CHECK (publicity <> ''),
    ADD COLUMN published_on date,
    ADD COLUMN published_at text CHECK (published_at <> ''),
    ADD CHECK ((published_on IS NULL) = (published_at IS NULL)),
    ADD CHECK (published_on IS NULL OR publicity IS NOT NULL);
ALTER TABLE inspection.rectification ALTER COLUMN term DROP DEFAULT;

-- A recommendation rests on a conclusion and speaks of a unit; what becomes of it is decided elsewhere and only recorded.
CREATE TABLE inspection.recommendation (
    id              uuid PRIMARY KEY,
    conclusion      uuid NOT NULL REFERENCES inspection.conclusion (id),
    unit            uuid NOT NULL,
    kind            text NOT NULL CHECK (kind IN ('PRAISE', 'CRITICISM', 'RESPONSIBILITY')),
    state           text NOT NULL,
    facts           text NOT NULL CHECK (facts <> ''),
    basis           text NOT NULL CHECK (basis <> ''),
    proposal        text NOT NULL CHECK (proposal <> ''),
    body            text NOT NULL CHECK (body <> ''),
    drafter_name    text NOT NULL,
    drafted_at      timestamptz NOT NULL,
    limit_id        uuid,
    told_at         timestamptz,
    word            text,
    word_by         text,
    heard_at        timestamptz,
    approval        uuid,
    approver_name   text,
    approved_at     timestamptz,
    opinion         text,
    paper           uuid,
    number          text,
    sent_at         timestamptz,
    answer_document text,
    answered_on     date,
    answer          text,
    end_words       text,
    words           tsvector NOT NULL,
    version         int NOT NULL,
    -- Nothing leaves the house that was not put before the unit and a leader.
    CHECK (sent_at IS NULL OR heard_at IS NOT NULL AND approved_at IS NOT NULL),
    CHECK (answer IS NULL OR sent_at IS NOT NULL)
);
CREATE INDEX recommendation_by_drafting ON inspection.recommendation (drafted_at DESC, id DESC);
CREATE INDEX recommendation_by_conclusion ON inspection.recommendation (conclusion);
CREATE INDEX recommendation_by_unit ON inspection.recommendation (unit, state);
CREATE INDEX recommendation_by_words ON inspection.recommendation USING gin (words);
