-- The register of leaders' instructions (practice 2): one row for each carrier on which a leader has written or of which
-- he has spoken. What the leader said stands in remarks, what came of it in matters.
CREATE TABLE supervision.instruction (
    id              uuid PRIMARY KEY,
    carrier_title   text NOT NULL CHECK (carrier_title <> ''),
    carrier_from    text NOT NULL,
    carrier_number  text NOT NULL,
    receipt_number  text NOT NULL,
    copies          int NOT NULL CHECK (copies > 0),
    form            text NOT NULL CHECK (form IN ('PAPER', 'ORAL')),
    class           text NOT NULL,
    reply_required  boolean NOT NULL,
    leader_post     uuid NOT NULL,
    leader_person   uuid NOT NULL,
    leader_name     text NOT NULL,
    leader_post_name text NOT NULL,
    given_on        date NOT NULL,
    office          uuid NOT NULL,
    state           text NOT NULL,
    registered_at   timestamptz NOT NULL,
    registered_by   text NOT NULL,
    recorder        uuid,
    confirmation    text CHECK (confirmation IN ('WAITING', 'CONFIRMED', 'CONTESTED')),
    recording       uuid,
    writer          uuid NOT NULL,
    writer_name     text NOT NULL,
    checked_by      text,
    checked_at      timestamptz,
    opinion         text,
    proposer        uuid,
    proposed_by     text,
    proposed_at     timestamptz,
    decided_by      text,
    round           int NOT NULL,
    answered        int NOT NULL,
    reply_words     text,
    reply_paper     uuid,
    reply_question  uuid,
    submitted_at    timestamptz,
    ended_at        timestamptz,
    end_words       text,
    words           tsvector NOT NULL,
    version         int NOT NULL,
    CHECK (answered <= round),
    -- an oral instruction is known through whoever recorded it
    CHECK (form = 'PAPER' OR recorder IS NOT NULL)
);
CREATE INDEX instruction_by_day ON supervision.instruction (given_on DESC, id DESC);
CREATE INDEX instruction_by_state ON supervision.instruction (state);
CREATE INDEX instruction_by_words ON supervision.instruction USING gin (words);

-- Successive remarks (批示) and ticks (圈阅) on the same carrier, in the order in which they were made.
CREATE TABLE supervision.remark (
    instruction uuid NOT NULL REFERENCES supervision.instruction (id),
    place       int  NOT NULL,
    kind        text NOT NULL CHECK (kind IN ('REMARK', 'TICK')),
    post        uuid NOT NULL,
    person      uuid NOT NULL,
    name        text NOT NULL,
    post_name   text NOT NULL,
    given_on    date NOT NULL,
    text        text NOT NULL,
    PRIMARY KEY (instruction, place),
    CHECK (kind = 'TICK' OR text <> '')
);
CREATE INDEX remark_by_person ON supervision.remark (person);
CREATE INDEX remark_by_post ON supervision.remark (post);

-- What is to be done about an instruction, one docket for each matter; a new remark after a reply begins a new round.
CREATE TABLE supervision.matter (
    instruction uuid NOT NULL REFERENCES supervision.instruction (id),
    round       int  NOT NULL,
    place       int  NOT NULL,
    title       text NOT NULL,
    quote       text NOT NULL,
    requirement text NOT NULL,
    lead        uuid NOT NULL,
    assistants  uuid[] NOT NULL,
    urgency     text NOT NULL,
    due         date,
    although    text NOT NULL,
    docket      uuid UNIQUE REFERENCES supervision.docket (id),
    PRIMARY KEY (instruction, round, place)
);

INSERT INTO supervision.rule (key, version, value, source, reason) VALUES
('instruction.reading', 1, '3wd', '督查督办惯例', '呈报件送达后提醒阅示，不代为决定'),
('instruction.similar', 1, '60', '督查督办惯例', '事项名称相同的两字词达到百分之几即提示可能重复立项'),
('instruction.reply.length', 1, '300', '督查督办惯例', '呈报件一页纸，办理情况最多字数');
