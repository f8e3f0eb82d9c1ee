package org.zhixing.notification;

import java.sql.Array;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhixing.act.Actor;
import org.zhixing.act.CaseClock;
import org.zhixing.act.PersonId;
import org.zhixing.act.Role;

/**
 * The messages of whoever asks: those to him, to the posts he holds, to the duties he does. What one person has read
 * another may still have to read.
 */
@Service
public class Inbox {

    /** Counting stops here; the bell shows no larger number. */
    public static final int MANY = 100;

    private static final String LIST =
            """
            SELECT m.*, r.person IS NOT NULL AS read
              FROM unnest(?::text[]) AS address (recipient)
             CROSS JOIN LATERAL (
                   SELECT *
                     FROM notification.message m
                    WHERE m.recipient = address.recipient
                      AND (m.at, m.id) < (?, ?)
                      AND (NOT ? OR NOT EXISTS (SELECT 1 FROM notification.reading r
                                                 WHERE r.person = ? AND r.message_id = m.id))
                    ORDER BY m.at DESC, m.id DESC
                    LIMIT ?) m
              LEFT JOIN notification.reading r ON r.person = ? AND r.message_id = m.id
             ORDER BY m.at DESC, m.id DESC
             LIMIT ?""";
    private static final String UNREAD =
            """
            SELECT count(*) FROM (
                   SELECT 1
                     FROM notification.message m
                    WHERE m.recipient = ANY (?::text[])
                      AND NOT EXISTS (SELECT 1 FROM notification.reading r
                                       WHERE r.person = ? AND r.message_id = m.id)
                    LIMIT ?) unread""";
    private static final String READ_ONE =
            """
            INSERT INTO notification.reading (person, message_id, at)
            SELECT ?, m.id, ? FROM notification.message m WHERE m.recipient = ANY (?::text[]) AND m.id = ?
            ON CONFLICT DO NOTHING""";
    private static final String READ_UP_TO =
            """
            INSERT INTO notification.reading (person, message_id, at)
            SELECT ?, m.id, ? FROM notification.message m
             WHERE m.recipient = ANY (?::text[]) AND (m.at, m.id) <= (?, ?)
            ON CONFLICT DO NOTHING""";

    private final JdbcTemplate jdbc;
    private final Recipients recipients;
    private final CaseClock clock;

    Inbox(JdbcTemplate jdbc, Recipients recipients, CaseClock clock) {
        this.jdbc = jdbc;
        this.recipients = recipients;
        this.clock = clock;
    }

    /**
     * The actor's messages before a place, newest first, at most so many.
     *
     * @param before null from the newest on
     */
    public List<InboxItem> list(Actor actor, boolean unreadOnly, @Nullable Place before, int limit) {
        var person = person(actor);
        if (person.isEmpty()) {
            return List.of();
        }
        var from = before == null ? Place.END : before;
        var addresses = addresses(actor);
        return jdbc.query(
                LIST,
                statement -> {
                    statement.setArray(1, array(statement, addresses));
                    statement.setObject(2, from.at().atOffset(ZoneOffset.UTC));
                    statement.setObject(3, from.id());
                    statement.setBoolean(4, unreadOnly);
                    statement.setObject(5, person.get());
                    statement.setInt(6, limit);
                    statement.setObject(7, person.get());
                    statement.setInt(8, limit);
                },
                (row, number) -> item(row));
    }

    /** How many wait to be read, at most {@link #MANY}. */
    public int unread(Actor actor) {
        var person = person(actor);
        if (person.isEmpty()) {
            return 0;
        }
        var addresses = addresses(actor);
        var counted = jdbc.query(
                UNREAD,
                statement -> {
                    statement.setArray(1, array(statement, addresses));
                    statement.setObject(2, person.get());
                    statement.setInt(3, MANY);
                },
                (row, number) -> row.getInt(1));
        return counted.get(0);
    }

    /** Marks one message read; where it leads, or empty if it is none of the actor's. */
    @Transactional
    public Optional<String> read(Actor actor, UUID message) {
        var person = person(actor);
        if (person.isEmpty()) {
            return Optional.empty();
        }
        var at = clock.now().atOffset(ZoneOffset.UTC);
        var addresses = addresses(actor);
        jdbc.update(READ_ONE, statement -> {
            statement.setObject(1, person.get());
            statement.setObject(2, at);
            statement.setArray(3, array(statement, addresses));
            statement.setObject(4, message);
        });
        var hrefs = jdbc.query(
                "SELECT href FROM notification.message WHERE id = ? AND recipient = ANY (?::text[])",
                statement -> {
                    statement.setObject(1, message);
                    statement.setArray(2, array(statement, addresses));
                },
                (row, number) -> row.getString(1));
        return hrefs.stream().findFirst();
    }

    /** Marks read all messages up to the newest the actor has seen. */
    @Transactional
    public void readUpTo(Actor actor, Place newest) {
        person(actor).ifPresent(person -> {
            var at = clock.now().atOffset(ZoneOffset.UTC);
            var addresses = addresses(actor);
            jdbc.update(READ_UP_TO, statement -> {
                statement.setObject(1, person);
                statement.setObject(2, at);
                statement.setArray(3, array(statement, addresses));
                statement.setObject(4, newest.at().atOffset(ZoneOffset.UTC));
                statement.setObject(5, newest.id());
            });
        });
    }

    /** Asked for before the statement that needs them: inside it they would take a second connection. */
    private String[] addresses(Actor actor) {
        return recipients.addressesOf(actor).stream()
                .map(Recipients::write)
                .sorted()
                .toArray(String[]::new);
    }

    private static Array array(PreparedStatement statement, String[] addresses) throws SQLException {
        return statement.getConnection().createArrayOf("text", addresses);
    }

    /** Whose inbox it is; an administrator has none, for messages speak of cases (L16). */
    private static Optional<UUID> person(Actor actor) {
        return Optional.ofNullable(actor.person())
                .filter(person -> actor.roles().stream().noneMatch(Role::administers))
                .map(PersonId::value);
    }

    private static InboxItem item(ResultSet row) throws SQLException {
        return new InboxItem(
                row.getObject("id", UUID.class),
                row.getString("key"),
                Collections.unmodifiableList(java.util.Arrays.asList(
                        (String[]) Objects.requireNonNull(row.getArray("args")).getArray())),
                row.getString("href"),
                row.getString("number"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getBoolean("urgent"),
                row.getBoolean("read"));
    }

    /** A place in the list, for paging. */
    public record Place(Instant at, UUID id) {

        static final Place END = new Place(Instant.parse("9999-01-01T00:00:00Z"), new UUID(-1L, -1L));

        /** The place as it stands in an address. */
        public String written() {
            return at + "_" + id;
        }

        /** Reads a place; null if it is none. */
        public static @Nullable Place read(@Nullable String written) {
            if (written == null || written.length() > 80 || written.indexOf('_') < 0) {
                return null;
            }
            int cut = written.indexOf('_');
            try {
                return new Place(Instant.parse(written.substring(0, cut)), UUID.fromString(written.substring(cut + 1)));
            } catch (java.time.format.DateTimeParseException | IllegalArgumentException none) {
                return null;
            }
        }
    }
}
