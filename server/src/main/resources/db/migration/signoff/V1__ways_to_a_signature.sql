CREATE SCHEMA IF NOT EXISTS signoff;

-- The steps of each kind of paper (practice 7): a city sets its own order; a change is a new version with its source.
CREATE TABLE signoff.path (
    kind    text NOT NULL,
    version int  NOT NULL,
    source  text NOT NULL CHECK (source <> ''),
    PRIMARY KEY (kind, version)
);

-- Posts are named as they are called; a paper step of the drafting office names none.
CREATE TABLE signoff.step (
    kind    text NOT NULL,
    version int  NOT NULL,
    place   int  NOT NULL CHECK (place > 0),
    step    text NOT NULL CHECK (step IN ('DRAFT', 'CHECK', 'COUNTERSIGN', 'SIGN')),
    posts   text NOT NULL,
    by_page boolean NOT NULL,
    within  text NOT NULL,
    PRIMARY KEY (kind, version, place),
    FOREIGN KEY (kind, version) REFERENCES signoff.path (kind, version),
    CHECK ((step IN ('COUNTERSIGN', 'SIGN')) = (posts <> ''))
);

INSERT INTO signoff.path (kind, version, source) VALUES
('paperwork.ASSIGNMENT', 1, '党政机关公文处理工作条例第25条；督查督办惯例'),
('paperwork.EXTENSION', 1, '督查督办惯例：延期已经审批，审批表只核对'),
('paperwork.SUBMISSION', 1, '党政机关公文处理工作条例第25条；督查督办惯例'),
('paperwork.FORWARDING', 1, '党政机关公文处理工作条例第25条；督查督办惯例'),
('paperwork.TALK', 1, '督查督办惯例：约谈记录由主谈人签字');

INSERT INTO signoff.step (kind, version, place, step, posts, by_page, within) VALUES
('paperwork.ASSIGNMENT', 1, 1, 'DRAFT', '', false, '1wd'),
('paperwork.ASSIGNMENT', 1, 2, 'CHECK', '', false, '1wd'),
('paperwork.ASSIGNMENT', 1, 3, 'SIGN', '秘书长、市政府秘书长', true, '1wd'),
('paperwork.EXTENSION', 1, 1, 'DRAFT', '', false, '1wd'),
('paperwork.EXTENSION', 1, 2, 'CHECK', '', false, '1wd'),
('paperwork.SUBMISSION', 1, 1, 'DRAFT', '', false, '1wd'),
('paperwork.SUBMISSION', 1, 2, 'CHECK', '', false, '1wd'),
('paperwork.SUBMISSION', 1, 3, 'SIGN', '秘书长、市政府秘书长、常务副市长', true, '2wd'),
('paperwork.FORWARDING', 1, 1, 'DRAFT', '', false, '1wd'),
('paperwork.FORWARDING', 1, 2, 'CHECK', '', false, '1wd'),
('paperwork.FORWARDING', 1, 3, 'SIGN', '秘书长、市政府秘书长', true, '1wd'),
('paperwork.TALK', 1, 1, 'DRAFT', '', false, '1wd'),
('paperwork.TALK', 1, 2, 'CHECK', '', false, '1wd'),
('paperwork.TALK', 1, 3, 'SIGN', '秘书长、市政府秘书长', true, '2wd');

CREATE TABLE signoff.sign_off (
    id             uuid PRIMARY KEY,
    subject_module text NOT NULL,
    subject_type   text NOT NULL,
    subject_id     uuid NOT NULL UNIQUE,
    kind           text NOT NULL,
    version        int  NOT NULL,
    title          text NOT NULL,
    reasons        text NOT NULL,
    href           text NOT NULL,
    state          text NOT NULL,
    round          int  NOT NULL,
    place          int  NOT NULL,
    submitter      uuid NOT NULL,
    submitter_name text NOT NULL,
    question       uuid,
    FOREIGN KEY (kind, version) REFERENCES signoff.path (kind, version)
);

CREATE TABLE signoff.mark (
    sign_off    uuid NOT NULL REFERENCES signoff.sign_off (id),
    nth         int  NOT NULL,
    round       int  NOT NULL,
    place       int  NOT NULL,
    step        text NOT NULL,
    person_name text NOT NULL,
    post_name   text NOT NULL,
    opinion     text NOT NULL,
    marked_at   timestamptz NOT NULL,
    scan        uuid,
    signed_on   date,
    recorded_by text,
    PRIMARY KEY (sign_off, nth),
    CHECK ((scan IS NULL) = (signed_on IS NULL) AND (scan IS NULL) = (recorded_by IS NULL))
);

-- Which posts were ever asked about a paper: they may read it.
CREATE TABLE signoff.asked (
    sign_off uuid NOT NULL REFERENCES signoff.sign_off (id),
    post     uuid NOT NULL,
    PRIMARY KEY (sign_off, post)
);
CREATE INDEX asked_by_post ON signoff.asked (post);

CREATE VIEW signoff.asked_post AS
SELECT s.subject_id, a.post FROM signoff.asked a JOIN signoff.sign_off s ON s.id = a.sign_off;

CREATE VIEW signoff.waiting AS
SELECT s.subject_id, s.submitter, p.step
  FROM signoff.sign_off s JOIN signoff.step p ON p.kind = s.kind AND p.version = s.version AND p.place = s.place
 WHERE s.state = 'RUNNING';
