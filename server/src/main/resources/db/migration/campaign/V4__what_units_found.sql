INSERT INTO campaign.term (key, version, value, source, reason) VALUES
    ('summary.term', 1, '20wd', '督查督办惯例：作风建设大讨论', '大讨论一般用一个月，留出汇总时间'),
    ('board.soon', 1, '5wd', '督查督办惯例：任务看板', '一周内到期的任务列为即将到期');

-- 大讨论 (R152): what a campaign asks all its units to think about; one result summary of each.
CREATE TABLE campaign.topic (
    id       uuid PRIMARY KEY,
    campaign uuid NOT NULL REFERENCES campaign.campaign (id),
    words    text NOT NULL CHECK (words <> ''),
    due      date NOT NULL,
    asked_at timestamptz NOT NULL,
    asked_by text NOT NULL
);
CREATE INDEX topic_by_campaign ON campaign.topic (campaign, asked_at);

CREATE TABLE campaign.summary (
    id           uuid PRIMARY KEY,
    topic        uuid NOT NULL REFERENCES campaign.topic (id),
    plan         uuid NOT NULL REFERENCES campaign.unit_plan (id),
    state        text NOT NULL,
    limit_id     uuid,
    words        text NOT NULL,
    submitted_at timestamptz,
    submitter    uuid,
    submitted_by text,
    reason       text,
    version      int NOT NULL,
    UNIQUE (topic, plan)
);
CREATE INDEX summary_by_plan ON campaign.summary (plan);

-- An issue that a unit found, a line each, and the docket that came of it.
CREATE TABLE campaign.issue (
    id       uuid PRIMARY KEY,
    summary  uuid NOT NULL REFERENCES campaign.summary (id),
    position int  NOT NULL,
    words    text NOT NULL CHECK (words <> ''),
    docket   uuid,
    search   tsvector NOT NULL
);
CREATE INDEX issue_by_summary ON campaign.issue (summary, position);
CREATE UNIQUE INDEX issue_by_docket ON campaign.issue (docket) WHERE docket IS NOT NULL;
CREATE INDEX issue_by_words ON campaign.issue USING gin (search);

-- What units wrote for campaigns, for the burden meter (R052).
CREATE OR REPLACE VIEW campaign.asked_of_unit AS
SELECT p.unit, p.submitted_at AS at, 'FORM' AS kind, 'UNIT_PLAN' AS what, p.id AS subject, '' AS number, c.title,
       '/campaigns/unit-plans/' || p.id AS href
  FROM campaign.unit_plan p JOIN campaign.campaign c ON c.id = p.campaign WHERE p.submitted_at IS NOT NULL
UNION ALL
SELECT p.unit, s.submitted_at, 'FORM', 'SUMMARY', s.id, '', t.words, '/campaigns/summaries/' || s.id
  FROM campaign.summary s
  JOIN campaign.topic t ON t.id = s.topic
  JOIN campaign.unit_plan p ON p.id = s.plan WHERE s.submitted_at IS NOT NULL;

-- 统筹协调 (R155): a docket of one campaign that counts for another as well; one action for all, reported once.
CREATE TABLE campaign.shared_task (
    id            uuid PRIMARY KEY,
    campaign      uuid NOT NULL REFERENCES campaign.campaign (id),
    docket        uuid NOT NULL,
    reason        text NOT NULL,
    recognised_at timestamptz NOT NULL,
    recognised_by text NOT NULL,
    ended_at      timestamptz,
    end_reason    text,
    ended_by      text
);
CREATE INDEX shared_task_by_campaign ON campaign.shared_task (campaign);
CREATE INDEX shared_task_by_docket ON campaign.shared_task (docket);
CREATE UNIQUE INDEX shared_task_once ON campaign.shared_task (campaign, docket) WHERE ended_at IS NULL;
