package org.zhixing.notification;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mail.MailException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.zhixing.act.Ids;
import org.zhixing.act.PersonId;
import org.zhixing.act.Zone;
import org.zhixing.notification.Mail.Letter;

/**
 * From waiting messages to letters to the mail server. A letter is written once and sent until the server has accepted
 * it and that has been noted; a crash between the two sends it again under the same Message-ID.
 */
@Component
class Outbox {

    private static final Logger LOG = LoggerFactory.getLogger(Outbox.class);
    private static final int BATCH = 1000;
    private static final Duration FIRST_RETRY = Duration.ofMinutes(1);
    private static final Duration LONGEST_RETRY = Duration.ofHours(6);
    private static final int ATTEMPTS = 16;

    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;
    private final Recipients recipients;
    private final Mail mail;
    private final Clock machine;

    Outbox(JdbcTemplate jdbc, TransactionTemplate transaction, Recipients recipients, Mail mail, Clock machine) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.recipients = recipients;
        this.mail = mail;
        this.machine = machine;
    }

    /** Urgent messages become letters, and letters leave. */
    void carry() {
        if (mail.isConfigured()) {
            write(true);
            while (sendNext()) {
                // one transaction a letter, so that each is noted as soon as it has left
            }
        }
    }

    /** What waits and is not urgent becomes one letter a person. */
    void digest() {
        if (mail.isConfigured()) {
            write(false);
        }
    }

    private void write(boolean urgent) {
        while (Objects.requireNonNull(transaction.execute(status -> writeBatch(urgent, urgent ? BATCH : 0))) == BATCH) {
            // until nothing waits
        }
    }

    /** Writes letters for so many waiting messages, 0 for all; answers how many were taken. */
    private int writeBatch(boolean urgent, int limit) {
        var messages = jdbc.query(
                """
                WITH taken AS (
                  DELETE FROM notification.waiting
                   WHERE message_id IN (SELECT message_id FROM notification.waiting WHERE urgent = ?
                                         ORDER BY message_id LIMIT nullif(?, 0) FOR UPDATE SKIP LOCKED)
                  RETURNING message_id)
                SELECT m.id, m.recipient, m.number, m.at
                  FROM taken JOIN notification.message m ON m.id = taken.message_id
                 ORDER BY m.at, m.id""",
                (row, number) -> waiting(row),
                urgent,
                limit);
        var people = recipients.peopleBehind(
                messages.stream().map(Waiting::to).distinct().toList());
        var perPerson = new LinkedHashMap<PersonId, List<Waiting>>();
        for (Waiting message : messages) {
            for (PersonId person : people.getOrDefault(message.to(), List.of())) {
                perPerson.computeIfAbsent(person, one -> new ArrayList<>()).add(message);
            }
        }
        if (!urgent) {
            leaveOutWhatWasRead(perPerson);
        }
        store(perPerson, recipients.emailsOf(perPerson.keySet()), urgent);
        return messages.size();
    }

    private void leaveOutWhatWasRead(Map<PersonId, List<Waiting>> perPerson) {
        var messages = perPerson.values().stream()
                .flatMap(Collection::stream)
                .map(Waiting::id)
                .distinct()
                .toArray(UUID[]::new);
        jdbc.query(
                "SELECT person, message_id FROM notification.reading WHERE message_id = ANY (?)",
                statement -> statement.setArray(1, statement.getConnection().createArrayOf("uuid", messages)),
                row -> {
                    var read = row.getObject(2, UUID.class);
                    var mine = perPerson.get(new PersonId(row.getObject(1, UUID.class)));
                    if (mine != null) {
                        mine.removeIf(message -> message.id().equals(read));
                    }
                });
        perPerson.values().removeIf(List::isEmpty);
    }

    private void store(Map<PersonId, List<Waiting>> perPerson, Map<PersonId, String> emails, boolean urgent) {
        var now = machine.instant().atOffset(ZoneOffset.UTC);
        var letters = new ArrayList<Object[]>();
        perPerson.forEach((person, messages) -> {
            var address = emails.get(person);
            if (address != null && urgent) {
                messages.forEach(message -> letters.add(row(address, List.of(message), true, now)));
            } else if (address != null) {
                letters.add(row(address, messages, false, now));
            }
        });
        jdbc.batchUpdate(
                """
                INSERT INTO notification.letter (id, address, urgent, numbers, days, written_at, attempts, next_at)
                VALUES (?, ?, ?, ?, ?, ?, 0, ?)""",
                letters);
    }

    private static Object[] row(String address, List<Waiting> messages, boolean urgent, OffsetDateTime now) {
        var numbers = messages.stream().map(Waiting::number).toArray(String[]::new);
        var days =
                messages.stream().map(Waiting::day).map(java.sql.Date::valueOf).toArray(java.sql.Date[]::new);
        return new Object[] {Ids.next(), address, urgent, numbers, days, now, now};
    }

    private boolean sendNext() {
        return Boolean.TRUE.equals(transaction.execute(status -> {
            var now = machine.instant();
            var due = jdbc.query(
                    """
                    SELECT * FROM notification.letter WHERE next_at <= ?
                     ORDER BY next_at LIMIT 1 FOR UPDATE SKIP LOCKED""",
                    (row, number) -> letter(row),
                    now.atOffset(ZoneOffset.UTC));
            due.forEach(letter -> send(letter, now));
            return !due.isEmpty();
        }));
    }

    private void send(Letter letter, Instant now) {
        try {
            mail.send(letter);
            jdbc.update(
                    "UPDATE notification.letter SET sent_at = ?, next_at = NULL, attempts = attempts + 1 WHERE id = ?",
                    now.atOffset(ZoneOffset.UTC),
                    letter.id());
        } catch (MailException notAccepted) {
            int attempts = letter.attempts() + 1;
            LOG.warn("E-mail {} was not accepted, attempt {}", letter.id(), attempts, notAccepted);
            jdbc.update(
                    "UPDATE notification.letter SET next_at = ?, attempts = ? WHERE id = ?",
                    attempts < ATTEMPTS ? now.plus(pause(attempts)).atOffset(ZoneOffset.UTC) : null,
                    attempts,
                    letter.id());
        }
    }

    private static Duration pause(int attempts) {
        var doubled = FIRST_RETRY.multipliedBy(1L << Math.min(attempts - 1, 16));
        return doubled.compareTo(LONGEST_RETRY) < 0 ? doubled : LONGEST_RETRY;
    }

    private static Waiting waiting(ResultSet row) throws SQLException {
        return new Waiting(
                row.getObject("id", UUID.class),
                Recipients.read(row.getString("recipient")),
                row.getString("number"),
                LocalDate.ofInstant(row.getObject("at", OffsetDateTime.class).toInstant(), Zone.SHANGHAI));
    }

    private static Letter letter(ResultSet row) throws SQLException {
        var days =
                (java.sql.Date[]) Objects.requireNonNull(row.getArray("days")).getArray();
        return new Letter(
                row.getObject("id", UUID.class),
                row.getString("address"),
                row.getBoolean("urgent"),
                List.of((String[])
                        Objects.requireNonNull(row.getArray("numbers")).getArray()),
                Arrays.stream(days).map(java.sql.Date::toLocalDate).toList(),
                row.getObject("written_at", OffsetDateTime.class).toInstant(),
                row.getInt("attempts"));
    }

    /** A message on its way to people. */
    private record Waiting(UUID id, Recipient to, String number, LocalDate day) {}
}
