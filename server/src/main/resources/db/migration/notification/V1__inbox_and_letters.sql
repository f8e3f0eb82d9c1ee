CREATE SCHEMA IF NOT EXISTS notification;

-- One line in the inboxes of whoever stands behind the recipient: person:…, post:… or duty:…:ROLE.
CREATE TABLE notification.message (
    id             uuid        PRIMARY KEY,
    recipient      text        NOT NULL,
    subject_module text        NOT NULL,
    subject_type   text        NOT NULL,
    subject_id     uuid        NOT NULL,
    key            text        NOT NULL,
    args           text[]      NOT NULL,
    href           text        NOT NULL,
    number         text        NOT NULL,
    at             timestamptz NOT NULL,
    urgent         boolean     NOT NULL
);
CREATE INDEX message_by_recipient ON notification.message (recipient, at DESC, id DESC);

-- Each person reads for himself.
CREATE TABLE notification.reading (
    person     uuid        NOT NULL,
    message_id uuid        NOT NULL REFERENCES notification.message (id),
    at         timestamptz NOT NULL,
    PRIMARY KEY (person, message_id)
);

-- Messages that a channel still has to carry to people.
CREATE TABLE notification.waiting (
    message_id uuid    PRIMARY KEY REFERENCES notification.message (id),
    urgent     boolean NOT NULL
);

-- An e-mail to one person; its id makes the Message-ID, so that what is sent twice can be known as one.
CREATE TABLE notification.letter (
    id         uuid        PRIMARY KEY,
    address    text        NOT NULL,
    urgent     boolean     NOT NULL,
    numbers    text[]      NOT NULL,
    days       date[]      NOT NULL,
    written_at timestamptz NOT NULL,
    attempts   integer     NOT NULL,
    next_at    timestamptz,
    sent_at    timestamptz
);
CREATE INDEX letter_to_send ON notification.letter (next_at) WHERE next_at IS NOT NULL;
