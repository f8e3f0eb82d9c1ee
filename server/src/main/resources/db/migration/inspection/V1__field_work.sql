CREATE SCHEMA IF NOT EXISTS inspection;

-- Numbers of field work are data: each with its source and reason; a change is a new version, never an update.
CREATE TABLE inspection.rule (
    key     text NOT NULL,
    version int  NOT NULL,
    value   text NOT NULL,
    source  text NOT NULL,
    reason  text NOT NULL,
    PRIMARY KEY (key, version)
);

INSERT INTO inspection.rule (key, version, value, source, reason) VALUES
('leaders.seeing.all', 1, '市长、代市长、常务副市长、秘书长、市政府秘书长', 'R011', '其他领导看分管单位'),
('plan.approvers', 1, '秘书长、市政府秘书长、常务副市长', '《政府督查工作条例》第11条、第15条', '督查方案经办公室领导审批'),
('plan.designation', 1, 'required', '《政府督查工作条例》第2条、第7条', '部门未经本级政府指定，不得开展政府督查'),
('plan.approval', 1, '2wd', '督查督办惯例', '超过即提醒，不代为决定'),
('plan.team.least', 1, '2', '《政府督查工作条例》第15条；督查督办惯例', '实地督查不少于二人'),
('plan.longest', 1, '30', '《政府督查工作条例》第15条', '严格控制督查时限，最多多少日'),
('calendar.apart', 1, '30', '《政府督查工作条例》第15条', '同一单位多少日内不重复督查，应当合并'),
('calendar.quota.TOWNSHIP', 1, '2', '督查督办惯例：统筹规范督查检查', '乡镇（街道）每年实地督查次数上限'),
('calendar.quota.COUNTY', 1, '4', '督查督办惯例：统筹规范督查检查', '县（市、区）每年实地督查次数上限'),
('calendar.quota.OTHER', 1, '3', '督查督办惯例：统筹规范督查检查', '其他单位每年实地督查次数上限'),
('conclusion.rectify', 1, '20wd', '督查督办惯例', '整改期限未写明时的建议期限'),
('review.warning', 1, '5', '督查督办惯例', '复核期限届满前几个工作日提醒'),
('rectification.warning', 1, '3', '督查督办惯例', '整改期限届满前几个工作日提醒'),
('look-back.share', 1, '10', '督查督办惯例：回头看', '每季度抽查已认定事项的百分之几'),
('look-back.unit.from', 1, '5', '督查督办惯例：回头看', '达到这个件数的单位至少抽一件'),
('look-back.earliest', 1, '30', '督查督办惯例：回头看', '认定后满多少日'),
('look-back.latest', 1, '90', '督查督办惯例：回头看', '认定后不超过多少日'),
('burden.quota.FORM.TOWNSHIP', 1, '6', '督查督办惯例：基层减负', '每月报表报告'),
('burden.quota.FORM.OTHER', 1, '12', '督查督办惯例：基层减负', '每月报表报告'),
('burden.quota.REQUEST.TOWNSHIP', 1, '5', '督查督办惯例：基层减负', '每月通知、催办、会商'),
('burden.quota.REQUEST.OTHER', 1, '12', '督查督办惯例：基层减负', '每月通知、催办、会商'),
('burden.quota.CHECK.TOWNSHIP', 1, '1', '督查督办惯例：基层减负', '每月实地督查'),
('burden.quota.CHECK.OTHER', 1, '1', '督查督办惯例：基层减负', '每月实地督查'),
('burden.quota.MEETING.TOWNSHIP', 1, '3', '督查督办惯例：基层减负', '每月参加市级会议'),
('burden.quota.MEETING.OTHER', 1, '6', '督查督办惯例：基层减负', '每月参加市级会议'),
('burden.quota.MINUTES.TOWNSHIP', 1, '270', '督查督办惯例：基层减负', '每月会议时长（分钟）'),
('burden.quota.MINUTES.OTHER', 1, '540', '督查督办惯例：基层减负', '每月会议时长（分钟）'),
('burden.answer', 1, '5wd', '督查督办惯例：基层减负', '对质疑的答复期限');

-- A department supervises only when its government has designated it (domain law L1, articles 2 and 7).
CREATE TABLE inspection.designation (
    id          uuid PRIMARY KEY,
    unit        uuid NOT NULL,
    document    text NOT NULL CHECK (document <> ''),
    scope       text NOT NULL CHECK (scope <> ''),
    valid_from  date NOT NULL,
    valid_until date NOT NULL,
    recorded_at timestamptz NOT NULL,
    recorded_by text NOT NULL,
    CHECK (valid_from <= valid_until)
);
CREATE INDEX designation_by_unit ON inspection.designation (unit, valid_from);

-- A supervision plan (督查方案).
CREATE TABLE inspection.plan (
    id             uuid PRIMARY KEY,
    title          text NOT NULL CHECK (title <> ''),
    kind           text NOT NULL,
    way            text NOT NULL CHECK (way IN ('OPEN', 'COVERT')),
    authority_kind text NOT NULL,
    authority      text NOT NULL CHECK (authority <> ''),
    supervisor     uuid NOT NULL,
    designation    uuid REFERENCES inspection.designation (id),
    scope          text NOT NULL CHECK (scope <> ''),
    matters        text[] NOT NULL,
    from_day       date NOT NULL,
    to_day         date NOT NULL,
    state          text NOT NULL,
    drafted_at     timestamptz NOT NULL,
    drafter        uuid NOT NULL,
    drafter_name   text NOT NULL,
    approval       uuid,
    approved_at    timestamptz,
    approver       uuid,
    approver_name  text,
    paper          uuid,
    number         text,
    end_words      text,
    words          tsvector NOT NULL,
    version        int NOT NULL,
    CHECK (from_day <= to_day)
);
CREATE INDEX plan_by_day ON inspection.plan (from_day DESC, id DESC);
CREATE INDEX plan_by_words ON inspection.plan USING gin (words);

-- The team, with names as they were. Who has stepped back (回避) stays, with the reason.
CREATE TABLE inspection.inspector (
    plan       uuid NOT NULL REFERENCES inspection.plan (id),
    person     uuid NOT NULL,
    place      int NOT NULL,
    name       text NOT NULL,
    post_name  text NOT NULL,
    unit       uuid NOT NULL,
    unit_name  text NOT NULL,
    recused_at timestamptz,
    reason     text,
    PRIMARY KEY (plan, person)
);
CREATE INDEX inspector_by_person ON inspection.inspector (person);

-- The check calendar: each planned visit once. A merged one takes place together with the other.
CREATE TABLE inspection.visit (
    id          uuid PRIMARY KEY,
    plan        uuid NOT NULL REFERENCES inspection.plan (id),
    unit        uuid NOT NULL,
    day         date NOT NULL,
    merged_into uuid REFERENCES inspection.visit (id),
    merged_by   text,
    UNIQUE (plan, unit),
    CHECK (merged_into IS NULL OR merged_into <> id)
);
CREATE INDEX visit_by_unit ON inspection.visit (unit, day);
CREATE INDEX visit_by_day ON inspection.visit (day);

-- A draw that anybody can repeat: the published rule, the seed, and all from whom it was drawn.
CREATE TABLE inspection.draw (
    id         uuid PRIMARY KEY,
    plan       uuid UNIQUE REFERENCES inspection.plan (id),
    quarter    text UNIQUE,
    algorithm  text NOT NULL,
    seed       text NOT NULL,
    population uuid[] NOT NULL,
    labels     text[] NOT NULL,
    groups     uuid[] NOT NULL,
    size       int NOT NULL,
    least_from int NOT NULL,
    chosen     uuid[] NOT NULL,
    drawn_at   timestamptz NOT NULL,
    drawn_by   text NOT NULL,
    CHECK ((plan IS NULL) <> (quarter IS NULL))
);

-- The record of a visit (督查记录), by two.
CREATE TABLE inspection.record (
    id               uuid PRIMARY KEY,
    plan             uuid NOT NULL REFERENCES inspection.plan (id),
    visit            uuid NOT NULL REFERENCES inspection.visit (id),
    unit             uuid NOT NULL,
    state            text NOT NULL,
    happened_at      timestamptz NOT NULL,
    place            text NOT NULL CHECK (place <> ''),
    facts            text NOT NULL CHECK (facts <> ''),
    heard            text[] NOT NULL,
    first            uuid NOT NULL,
    first_name       text NOT NULL,
    second           uuid NOT NULL,
    second_name      text NOT NULL,
    signed_by        uuid,
    first_signed_at  timestamptz,
    second_signed_at timestamptz,
    remark           text,
    remarked_by      text,
    written_at       timestamptz NOT NULL,
    version          int NOT NULL,
    CHECK (first <> second)
);
CREATE INDEX record_by_plan ON inspection.record (plan, happened_at);
