-- A report inside its unit, from the one who works on the docket to the last of its leaders (practice 3). Nobody outside the
-- unit sees it before it is sent; then it is a report like any other.
CREATE TABLE supervision.report (
    id             uuid PRIMARY KEY,
    docket         uuid NOT NULL REFERENCES supervision.docket (id),
    unit           uuid NOT NULL,
    kind           text NOT NULL CHECK (kind IN ('COMPLETION', 'PROGRESS')),
    state          text NOT NULL CHECK (state IN ('ON_ITS_WAY', 'BACK', 'SUBMITTED', 'ENDED')),
    version        int  NOT NULL,
    words          text NOT NULL,
    percent        numeric,
    amount         numeric,
    milestones     uuid[] NOT NULL,
    evidence       uuid[] NOT NULL,
    late_reason    text NOT NULL DEFAULT '',
    drafter        uuid NOT NULL,
    drafter_name   text NOT NULL,
    put_forward_at timestamptz NOT NULL,
    words_back     text,
    submitted_at   timestamptz
);
-- One of a kind is under way at a time.
CREATE UNIQUE INDEX report_under_way ON supervision.report (docket, kind) WHERE state IN ('ON_ITS_WAY', 'BACK');
CREATE INDEX report_of_docket ON supervision.report (docket);
CREATE INDEX report_of_drafter ON supervision.report (drafter) WHERE state IN ('ON_ITS_WAY', 'BACK');
CREATE INDEX report_of_unit ON supervision.report (unit) WHERE state IN ('ON_ITS_WAY', 'BACK');

INSERT INTO supervision.rule (key, version, value, source, reason) VALUES
('inner.before', 1, '2wd', '督查督办惯例', '单位内部期限早于报送期限，给审核、审签、盖章留出时间');
