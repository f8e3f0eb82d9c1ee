-- Why a unit is asked: basis, owner, and why the data at hand do not suffice, as said with a request whose sort the rules do
-- not prescribe (domain law L9 b). The subject is a case of any module.
CREATE TABLE supervision.grounds (
    id         uuid PRIMARY KEY,
    subject_id uuid NOT NULL,
    what       text NOT NULL,
    basis      text NOT NULL CHECK (basis <> ''),
    owner      text NOT NULL CHECK (owner <> ''),
    why        text NOT NULL CHECK (why <> ''),
    stated_at  timestamptz NOT NULL,
    stated_by  text NOT NULL
);
CREATE INDEX grounds_by_subject ON supervision.grounds (subject_id, stated_at DESC);

-- What was asked of units in the month that runs is counted from its acts, found by when they were done (R052).
CREATE INDEX completion_by_moment ON supervision.completion (submitted_at);
CREATE INDEX review_by_moment ON supervision.review (reported_at) WHERE reported_at IS NOT NULL;
CREATE INDEX notice_by_issue ON supervision.notice (issued_at) WHERE issued_at IS NOT NULL;
CREATE INDEX call_by_moment ON supervision.call (made_at);
CREATE INDEX reminder_by_moment ON supervision.reminder (made_at);
CREATE INDEX participant_by_naming ON supervision.participant (named_at);
CREATE INDEX consultation_by_moment ON supervision.consultation (asked_at);
