-- Rules of documents as versioned data (R172): a change is a new version with the document it was adopted with, its date,
-- and who entered it when; empty for what came with the house (practice 8).
CREATE TABLE paper.rule (
    key        text NOT NULL,
    version    int  NOT NULL,
    value      text NOT NULL,
    source     text NOT NULL,
    reason     text NOT NULL,
    adopted_on date,
    revised_at timestamptz,
    revised_by text,
    PRIMARY KEY (key, version)
);
INSERT INTO paper.rule (key, version, value, source, reason) VALUES
('length.ORDINARY', 1, '5000', '《整治形式主义为基层减负若干规定》第一部分', '文件一般不超过多少字，更长的写明理由'),
('length.SPECIAL_TASK', 1, '4000', '《整治形式主义为基层减负若干规定》第一部分', '部署专项工作的文件一般不超过多少字，更长的写明理由');
