CREATE SCHEMA IF NOT EXISTS campaign;

-- Numbers of this module as versioned data (architecture rule 12).
CREATE TABLE campaign.term (
    key     text NOT NULL,
    version int  NOT NULL,
    value   text NOT NULL,
    source  text NOT NULL,
    reason  text NOT NULL,
    PRIMARY KEY (key, version)
);
INSERT INTO campaign.term (key, version, value, source, reason) VALUES
    ('unit-plan.term', 1, '10wd', 'R151', '方案没有写明第一阶段止日时，各单位仍须在两周内拿出实施方案'),
    ('warning.days', 1, '3', 'practice 8', '提前三个工作日提醒，还来得及'),
    ('review.days', 1, '10', 'R157', '长效机制到期前两周提醒，留出修订时间');

-- A campaign (专项行动) has the id of the plan's campaign from which it comes.
CREATE TABLE campaign.campaign (
    id             uuid PRIMARY KEY,
    title          text NOT NULL,
    document       text NOT NULL,
    supervisor     uuid NOT NULL,
    office         uuid NOT NULL,
    ends           date NOT NULL,
    state          text NOT NULL,
    set_up_at      timestamptz NOT NULL,
    set_up_by      text NOT NULL,
    report         text,
    report_writer  uuid,
    report_by      text,
    paper          uuid,
    number         text,
    ended_at       timestamptz,
    end_words      text,
    search         tsvector NOT NULL,
    version        int NOT NULL
);
CREATE INDEX campaign_by_time ON campaign.campaign (set_up_at DESC, id);
CREATE INDEX campaign_by_words ON campaign.campaign USING gin (search);

-- The leading group (R148): posts of the house; whom the document names and the house does not know keeps the words.
CREATE TABLE campaign.member (
    id          uuid PRIMARY KEY,
    campaign    uuid NOT NULL REFERENCES campaign.campaign (id),
    position    int  NOT NULL,
    role        text NOT NULL,
    post        uuid,
    name        text NOT NULL,
    title       text NOT NULL
);
CREATE INDEX member_by_campaign ON campaign.member (campaign, position);
CREATE INDEX member_by_post ON campaign.member (post);

-- 机构、人员、办公场所、经费 (R149).
CREATE TABLE campaign.guarantee (
    campaign     uuid NOT NULL REFERENCES campaign.campaign (id),
    guarantee    text NOT NULL,
    words        text NOT NULL,
    confirmed_at timestamptz NOT NULL,
    confirmed_by text NOT NULL,
    PRIMARY KEY (campaign, guarantee)
);

-- The gate of a stage; its name and window stand in the confirmed plan.
CREATE TABLE campaign.stage (
    id        uuid PRIMARY KEY,
    campaign  uuid NOT NULL REFERENCES campaign.campaign (id),
    no        int  NOT NULL,
    state     text NOT NULL,
    limit_id  uuid,
    begun_at  timestamptz,
    passed_at timestamptz,
    passed_by text,
    words     text,
    version   int NOT NULL,
    UNIQUE (campaign, no)
);

-- What was still open when a gate was passed, as it stood then.
CREATE TABLE campaign.left_open (
    stage    uuid NOT NULL REFERENCES campaign.stage (id),
    position int  NOT NULL,
    kind     text NOT NULL,
    ref      uuid,
    title    text NOT NULL,
    unit     uuid,
    PRIMARY KEY (stage, position)
);

CREATE TABLE campaign.unit_plan (
    id           uuid PRIMARY KEY,
    campaign     uuid NOT NULL REFERENCES campaign.campaign (id),
    unit         uuid NOT NULL,
    state        text NOT NULL,
    limit_id     uuid,
    due          date NOT NULL,
    meeting      date,
    deviation    text,
    submitted_at timestamptz,
    submitter    uuid,
    submitted_by text,
    opinion      text,
    reviewed_at  timestamptz,
    reviewed_by  text,
    version      int NOT NULL,
    UNIQUE (campaign, unit)
);
CREATE INDEX unit_plan_by_unit ON campaign.unit_plan (unit);

-- A task of the unit broken down; the task itself is the docket.
CREATE TABLE campaign.step (
    plan        uuid NOT NULL REFERENCES campaign.unit_plan (id),
    docket      uuid NOT NULL,
    position    int  NOT NULL,
    words       text NOT NULL CHECK (words <> ''),
    person      uuid,
    person_name text,
    due         date,
    PRIMARY KEY (plan, docket, position)
);

-- 检查验收 (R153): data answers first, people answer what data cannot.
CREATE TABLE campaign.acceptance (
    campaign  uuid NOT NULL REFERENCES campaign.campaign (id),
    unit      uuid NOT NULL,
    criterion text NOT NULL,
    verdict   text NOT NULL,
    by_hand   boolean NOT NULL,
    finding   text NOT NULL,
    found_at  timestamptz NOT NULL,
    found_by  text NOT NULL,
    PRIMARY KEY (campaign, unit, criterion)
);

-- 长效机制 (R027, R157): what outlives the campaign has an owner and a day of review.
CREATE TABLE campaign.standing_rule (
    id         uuid PRIMARY KEY,
    campaign   uuid NOT NULL REFERENCES campaign.campaign (id),
    name       text NOT NULL,
    document   text NOT NULL,
    owner      uuid NOT NULL,
    review     date NOT NULL,
    state      text NOT NULL,
    limit_id   uuid,
    registered_at timestamptz NOT NULL,
    registered_by text NOT NULL,
    opinion    text,
    taken_at   timestamptz,
    taken_by   text,
    ended_at   timestamptz,
    search     tsvector NOT NULL,
    version    int NOT NULL
);
CREATE INDEX standing_rule_by_campaign ON campaign.standing_rule (campaign);
CREATE INDEX standing_rule_by_owner ON campaign.standing_rule (owner, review);
CREATE INDEX standing_rule_by_words ON campaign.standing_rule USING gin (search);
