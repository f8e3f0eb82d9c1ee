CREATE SCHEMA IF NOT EXISTS notification;

-- A channel besides e-mail, as the system administrator has set it up. A voice channel is a list that people call from.
CREATE TABLE notification.gateway (
    id              uuid    PRIMARY KEY,
    channel         text    NOT NULL UNIQUE CHECK (channel IN ('SMS', 'MESSENGER', 'VOICE')),
    active          boolean NOT NULL,
    address         text    NOT NULL,
    header          text    NOT NULL,
    sealed_secret   bytea,
    key_id          text    NOT NULL,
    body            text    NOT NULL,
    accepted        text    NOT NULL,
    timeout_seconds int     NOT NULL CHECK (timeout_seconds BETWEEN 1 AND 60)
);

-- Where a person can be reached besides by e-mail, told by the person.
CREATE TABLE notification.contact (
    person  uuid NOT NULL,
    channel text NOT NULL CHECK (channel IN ('SMS', 'MESSENGER', 'VOICE')),
    address text NOT NULL CHECK (address <> ''),
    PRIMARY KEY (person, channel)
);

-- By which channels a person wants urgent messages and the digest; who has none has the usual ones.
CREATE TABLE notification.choice (
    person uuid   PRIMARY KEY,
    urgent text[] NOT NULL,
    digest text[] NOT NULL
);

-- When the digest leaves is a rule with a source, case time; a new row is a new version.
CREATE TABLE notification.digest_rule (
    version    int         PRIMARY KEY,
    valid_from timestamptz NOT NULL UNIQUE,
    leaves_at  time        NOT NULL,
    source     text        NOT NULL,
    certainty  text        NOT NULL CHECK (certainty IN ('STATUTE', 'PAGE', 'CODE', 'UNVERIFIED', 'PRACTICE'))
);
INSERT INTO notification.digest_rule VALUES (1, '2021-01-01 00:00:00+08', '08:30', 'practice 12', 'PRACTICE');

-- One digest a working day, whichever node comes first.
CREATE TABLE notification.digest_run (
    day date        PRIMARY KEY,
    at  timestamptz NOT NULL
);

-- A letter knows its channel and its person; days are due dates now, unknown ones are null.
ALTER TABLE notification.letter ADD COLUMN channel text;
UPDATE notification.letter SET channel = 'MAIL';
ALTER TABLE notification.letter ALTER COLUMN channel SET NOT NULL;
ALTER TABLE notification.letter ADD CONSTRAINT letter_channel_check
    CHECK (channel IN ('MAIL', 'SMS', 'MESSENGER', 'VOICE'));
ALTER TABLE notification.letter ADD COLUMN person uuid;
ALTER TABLE notification.letter ADD COLUMN on_duty boolean;
UPDATE notification.letter SET on_duty = false;
ALTER TABLE notification.letter ALTER COLUMN on_duty SET NOT NULL;
ALTER TABLE notification.letter ADD COLUMN failure text;
ALTER TABLE notification.letter ADD COLUMN failed_at timestamptz;
ALTER TABLE notification.letter ADD COLUMN result text CHECK (result IN ('REACHED', 'NOT_REACHED', 'WRONG_NUMBER'));
ALTER TABLE notification.letter ADD COLUMN note text;
ALTER TABLE notification.letter ADD COLUMN result_at timestamptz;
ALTER TABLE notification.letter ADD COLUMN result_by text;
DROP INDEX notification.letter_to_send;
CREATE INDEX letter_to_send ON notification.letter (channel, next_at) WHERE next_at IS NOT NULL;
CREATE INDEX letter_given_up ON notification.letter (channel) WHERE next_at IS NULL AND sent_at IS NULL;
CREATE INDEX letter_to_call ON notification.letter (written_at, id) WHERE channel = 'VOICE';
CREATE INDEX letter_on_duty ON notification.letter (person, written_at) WHERE on_duty;
