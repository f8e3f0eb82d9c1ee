CREATE SCHEMA IF NOT EXISTS proposal;

-- What a proposal is about, as the register of the city sorts it: data of the city.
CREATE TABLE proposal.matter_class (
    code  text PRIMARY KEY,
    name  text NOT NULL,
    place integer NOT NULL
);

INSERT INTO proposal.matter_class (code, name, place) VALUES
    ('economy', '经济发展', 1), ('building', '城乡建设', 2), ('farming', '农业农村', 3), ('education', '教育科技', 4),
    ('culture', '文化旅游', 5), ('health', '卫生健康', 6), ('welfare', '就业社保', 7), ('environment', '生态环境', 8),
    ('justice', '社会治理', 9), ('other', '其他', 10);

-- How a reply is classed. The letters are usage of the field and differ from place to place: data with a source.
CREATE TABLE proposal.grade (
    code      text PRIMARY KEY,
    name      text NOT NULL,
    promises  boolean NOT NULL,
    source    text NOT NULL,
    certainty text NOT NULL,
    place     integer NOT NULL
);

COMMENT ON COLUMN proposal.grade.promises IS 'a reply of this class must name what is promised and until when';

INSERT INTO proposal.grade (code, name, promises, source, certainty, place) VALUES
    ('A', '所提问题已经解决或者基本解决、意见已采纳', false, '代表建议、政协提案办理复文分类通例', 'PAGE', 1),
    ('B', '所提问题正在解决或者已列入计划逐步解决', true, '代表建议、政协提案办理复文分类通例', 'PAGE', 2),
    ('C', '因目前条件限制或者其他原因待以后解决', false, '代表建议、政协提案办理复文分类通例', 'PAGE', 3),
    ('D', '所提意见留作工作参考', false, '代表建议、政协提案办理复文分类通例', 'PAGE', 4);

-- Figures that are no terms, and words a city may change.
CREATE TABLE proposal.setting (
    key    text PRIMARY KEY,
    value  text NOT NULL,
    source text NOT NULL
);

INSERT INTO proposal.setting (key, value, source) VALUES
    ('warn.reply', '20,5', 'practice 8'),
    ('warn.again', '10,3', 'practice 8'),
    ('warn.opinion', '5,2', 'practice 8'),
    ('warn.promise', '20,5', 'practice 8'),
    ('remind.late', '1,6,11', 'practice 8'),
    ('signing', '3wd', 'practice 3'),
    ('extending', '3wd', 'practice 8'),
    ('copies.DEPUTY', '市人大常委会代表工作机构、市人民政府办公室', '代表建议办理复文抄送通例'),
    ('copies.MEMBER', '市政协提案委员会、市人民政府办公室', '政协提案办理复文抄送通例');

CREATE TABLE proposal.proposal (
    id            uuid PRIMARY KEY,
    kind          text NOT NULL CHECK (kind IN ('DEPUTY', 'MEMBER')),
    sitting       text NOT NULL CHECK (sitting IN ('SESSION', 'RECESS')),
    body          text NOT NULL,
    number        text NOT NULL,
    title         text NOT NULL,
    text          text NOT NULL,
    matter_class  text NOT NULL REFERENCES proposal.matter_class,
    filed_on      date NOT NULL,
    office        uuid NOT NULL,
    state         text NOT NULL,
    registered_at timestamptz NOT NULL,
    registered_by text NOT NULL,
    assigned_at   timestamptz,
    ended_at      timestamptz,
    end_words     text,
    words         text NOT NULL,
    search        tsvector GENERATED ALWAYS AS (to_tsvector('simple', words)) STORED,
    version       integer NOT NULL,
    CONSTRAINT proposal_number_once UNIQUE (kind, body, number)
);

CREATE INDEX proposal_in_order ON proposal.proposal (filed_on DESC, id DESC);
CREATE INDEX proposal_found ON proposal.proposal USING gin (search);

-- Address and contact are for those who handle it alone; they stand nowhere else, not in the ledger either.
CREATE TABLE proposal.signer (
    proposal uuid NOT NULL REFERENCES proposal.proposal,
    place    integer NOT NULL,
    name     text NOT NULL,
    address  text NOT NULL,
    contact  text NOT NULL,
    PRIMARY KEY (proposal, place)
);

-- One unit's part in it. A part of a unit that was relieved stays as it was.
CREATE TABLE proposal.handling (
    id          uuid PRIMARY KEY,
    proposal    uuid NOT NULL REFERENCES proposal.proposal,
    unit        uuid NOT NULL,
    part        text NOT NULL CHECK (part IN ('LEAD', 'ASSISTANT', 'SEPARATE')),
    state       text NOT NULL,
    place       integer NOT NULL,
    round       integer NOT NULL,
    assigned_at timestamptz NOT NULL,
    term        uuid,
    return_term uuid,
    accepted_at timestamptz,
    objection   text,
    competent   uuid,
    objected_at timestamptz,
    ruling      text,
    opinion     text,
    opinion_at  timestamptz,
    extension_reason   text,
    extension_question uuid,
    extended_at timestamptz,
    ended_at    timestamptz,
    end_words   text
);

CREATE INDEX handling_of_proposal ON proposal.handling (proposal);
CREATE INDEX handling_of_unit ON proposal.handling (unit, state);
CREATE INDEX handling_of_term ON proposal.handling (term);

-- What was said with the signers before the reply.
CREATE TABLE proposal.meeting (
    handling    uuid NOT NULL REFERENCES proposal.handling,
    place       integer NOT NULL,
    round       integer NOT NULL,
    way         text NOT NULL,
    held_on     date NOT NULL,
    persons     text NOT NULL,
    result      text NOT NULL,
    recorded_by text NOT NULL,
    recorded_at timestamptz NOT NULL,
    PRIMARY KEY (handling, place)
);

-- One reply a round; an earlier one is never touched.
CREATE TABLE proposal.reply (
    id         uuid PRIMARY KEY,
    handling   uuid NOT NULL REFERENCES proposal.handling,
    round      integer NOT NULL,
    grade      text NOT NULL REFERENCES proposal.grade,
    text       text NOT NULL,
    copies     text NOT NULL,
    question   uuid NOT NULL,
    drafted_by text NOT NULL,
    drafted_at timestamptz NOT NULL,
    signed_by  text,
    signed_at  timestamptz,
    due_at     timestamptz,
    sent_back  text
);

CREATE INDEX reply_of_handling ON proposal.reply (handling, drafted_at);
CREATE UNIQUE INDEX reply_signed_once_a_round ON proposal.reply (handling, round) WHERE signed_at IS NOT NULL;

-- Which sheet went to which signer.
CREATE TABLE proposal.letter (
    reply  uuid NOT NULL REFERENCES proposal.reply,
    signer integer NOT NULL,
    paper  uuid NOT NULL,
    PRIMARY KEY (reply, signer)
);

CREATE TABLE proposal.form (
    reply        uuid NOT NULL REFERENCES proposal.reply,
    signer       integer NOT NULL,
    satisfaction text NOT NULL,
    words        text NOT NULL,
    returned_on  date NOT NULL,
    recorded_by  text NOT NULL,
    recorded_at  timestamptz NOT NULL,
    PRIMARY KEY (reply, signer)
);

CREATE TABLE proposal.promise (
    id           uuid PRIMARY KEY,
    reply        uuid NOT NULL REFERENCES proposal.reply,
    place        integer NOT NULL,
    text         text NOT NULL,
    due          date NOT NULL,
    state        text NOT NULL,
    term         uuid,
    docket       uuid,
    result       text,
    ended_at     timestamptz
);

CREATE INDEX promise_of_reply ON proposal.promise (reply);
CREATE INDEX promise_of_term ON proposal.promise (term);

-- What of a reply the public may read, by whose decision and why.
CREATE TABLE proposal.publication (
    reply      uuid PRIMARY KEY REFERENCES proposal.reply,
    scope      text NOT NULL CHECK (scope IN ('FULL', 'SUMMARY', 'NONE')),
    summary    text NOT NULL,
    reason     text NOT NULL,
    decided_by text NOT NULL,
    decided_at timestamptz NOT NULL,
    code       text NOT NULL UNIQUE
);

-- The last signed reply of each unit.
CREATE VIEW proposal.standing_reply AS
SELECT r.id, r.handling, h.proposal, r.grade, r.signed_at
  FROM proposal.reply r JOIN proposal.handling h ON h.id = r.handling
 WHERE r.signed_at IS NOT NULL AND h.state <> 'RELEASED'
   AND NOT EXISTS (SELECT FROM proposal.reply l
                    WHERE l.handling = r.handling AND l.signed_at IS NOT NULL AND l.round > r.round);

-- The first signed reply of each unit decides whether it was in time.
CREATE VIEW proposal.first_reply AS
SELECT r.handling, r.signed_at <= r.due_at AS in_time
  FROM proposal.reply r
 WHERE r.signed_at IS NOT NULL AND r.round = 1;

-- What is promised in signed replies and not yet done.
CREATE VIEW proposal.open_promise AS
SELECT x.id, h.proposal, h.unit, x.text, x.due, x.term
  FROM proposal.promise x JOIN proposal.reply r ON r.id = x.reply JOIN proposal.handling h ON h.id = r.handling
 WHERE x.state = 'OPEN' AND r.signed_at IS NOT NULL;
