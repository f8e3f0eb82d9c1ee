INSERT INTO practice.rule (key, version, value, source, reason) VALUES
('negative-case.lawyers', 1, '政府法律顾问、法律顾问室主任', '督查督办惯例：曝光典型案例', '反面典型须经法律审核，由具名岗位审核'),
('negative-case.legal', 1, '3wd', '督查督办惯例：曝光典型案例', '法律审核时间，逾期只提醒、不视为同意'),
('negative-case.hearing', 1, '5wd', '督查督办惯例：曝光典型案例', '通报前听取有关单位意见的时间'),
('negative-case.approvers', 1, '秘书长、市政府秘书长、常务副市长', '督查督办惯例：曝光典型案例', '反面典型由领导批准'),
('negative-case.approval', 1, '3wd', '督查督办惯例：曝光典型案例', '批准时间，逾期只提醒、不视为同意'),
('negative-case.shown', 1, '6mo', '督查督办惯例：曝光典型案例', '反面典型展示多久，到期退出列表，记录保留'),
('negative-case.never-named', 1, '举报人、投诉人、信访人、检举人、控告人、来信人、来访人', '《纪检监察机关处理检举控告工作规则》', '反映问题的人一律不得写入反面典型');

-- A negative case (R051, R142): out of a decision that stands. basis_state says how it stood when the case was last judged.
CREATE TABLE practice.negative_case (
    id             uuid PRIMARY KEY,
    unit           uuid NOT NULL,
    basis_kind     text NOT NULL CHECK (basis_kind IN ('RED_DOCKET', 'CONCLUSION')),
    basis          uuid NOT NULL,
    basis_number   text NOT NULL,
    basis_state    text NOT NULL,
    state          text NOT NULL,
    title          text NOT NULL CHECK (title <> ''),
    facts          text NOT NULL CHECK (facts <> ''),
    legal_basis    text NOT NULL CHECK (legal_basis <> ''),
    decision_maker text NOT NULL CHECK (decision_maker <> ''),
    names_reason   text NOT NULL,
    audience       text NOT NULL CHECK (audience IN ('ALL_UNITS', 'NAMED_UNITS')),
    drafter_name   text NOT NULL,
    drafted_at     timestamptz NOT NULL,
    approval       uuid,
    lawyer_name    text,
    legal_opinion  text,
    limit_id       uuid,
    told_at        timestamptz,
    word           text,
    word_by        text,
    heard_at       timestamptz,
    approver_name  text,
    issued_at      timestamptz,
    until          date,
    correction     text,
    corrected_by   text,
    corrected_at   timestamptz,
    remark         text,
    words          tsvector NOT NULL,
    version        int NOT NULL,
    CHECK ((issued_at IS NULL) = (until IS NULL)),
    -- Nobody reads of a unit what a lawyer has not read, the unit has not been asked about and a leader has not released.
    CHECK (issued_at IS NULL OR lawyer_name IS NOT NULL AND heard_at IS NOT NULL AND approver_name IS NOT NULL),
    CHECK (state NOT IN ('CORRECTED', 'REVOKED') OR correction IS NOT NULL)
);
CREATE INDEX negative_case_by_drafting ON practice.negative_case (drafted_at DESC, id DESC);
CREATE INDEX negative_case_by_state ON practice.negative_case (state, until);
CREATE INDEX negative_case_by_unit ON practice.negative_case (unit, state);
CREATE INDEX negative_case_by_basis ON practice.negative_case (basis);
CREATE INDEX negative_case_by_words ON practice.negative_case USING gin (words);

-- Who reads it; a correction goes to the same units.
CREATE TABLE practice.recipient (
    negative_case uuid NOT NULL REFERENCES practice.negative_case (id),
    unit          uuid NOT NULL,
    told_at       timestamptz,
    PRIMARY KEY (negative_case, unit)
);
CREATE INDEX recipient_by_unit ON practice.recipient (unit);
