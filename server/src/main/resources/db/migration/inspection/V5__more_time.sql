-- More time for a rectification (整改延期, R054, practice 8): asked before the day, answered by a person.
INSERT INTO inspection.rule (key, version, value, source, reason) VALUES
('rectification.extension.before', 1, '2', '督查督办惯例：整改延期', '到期前至少几个工作日提出'),
('rectification.extension.share', 1, '50', '督查督办惯例：整改延期', '每次最长为原整改期限的百分之几'),
('rectification.extension.most', 1, '2', '督查督办惯例：整改延期', '最多延期几次'),
('rectification.extension.answer', 1, '1wd', '督查督办惯例：整改延期', '未答复期间停表，不因我方沉默受罚'),
('rectification.extension.second.approvers', 1, '秘书长、市政府秘书长', '督查督办惯例：整改延期', '第二次延期由秘书长审批');

ALTER TABLE inspection.rectification
    ADD COLUMN first_due date,
    ADD COLUMN asks_until date,
    ADD COLUMN extended int NOT NULL DEFAULT 0;
ALTER TABLE inspection.rectification ALTER COLUMN extended DROP DEFAULT;

-- Each time it was asked: from which day to which, by whom, and what was answered.
CREATE TABLE inspection.extension (
    id            uuid PRIMARY KEY,
    rectification uuid NOT NULL REFERENCES inspection.rectification (id),
    nth           int NOT NULL CHECK (nth > 0),
    due           date NOT NULL,
    until         date NOT NULL,
    working_days  int NOT NULL CHECK (working_days > 0),
    reason        text NOT NULL CHECK (reason <> ''),
    state         text NOT NULL,
    asked_at      timestamptz NOT NULL,
    asked_by      text NOT NULL,
    approval      uuid NOT NULL,
    limit_id      uuid NOT NULL,
    answered_at   timestamptz,
    answered_by   text,
    opinion       text,
    paper         uuid,
    number        text,
    version       int NOT NULL,
    CHECK (due < until)
);
CREATE INDEX extension_by_rectification ON inspection.extension (rectification, asked_at);
-- One question at a time.
CREATE UNIQUE INDEX extension_open ON inspection.extension (rectification) WHERE state = 'ASKED';
