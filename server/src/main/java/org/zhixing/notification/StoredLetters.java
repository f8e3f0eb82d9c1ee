package org.zhixing.notification;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Reads letters. */
@Repository
class StoredLetters {

    private final JdbcTemplate jdbc;

    StoredLetters(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** The next letter that is due, held until the end of the transaction; others take the one after it. */
    Optional<Letter> nextDue(Channel channel, Instant now) {
        return jdbc
                .query(
                        """
                        SELECT * FROM notification.letter WHERE channel = ? AND next_at <= ?
                         ORDER BY next_at LIMIT 1 FOR UPDATE SKIP LOCKED""",
                        (row, number) -> read(row),
                        channel.name(),
                        now.atOffset(ZoneOffset.UTC))
                .stream()
                .findFirst();
    }

    static Letter read(ResultSet row) throws SQLException {
        return new Letter(
                row.getObject("id", UUID.class),
                Channel.valueOf(row.getString("channel")),
                row.getString("address"),
                row.getBoolean("urgent"),
                List.of((String[])
                        Objects.requireNonNull(row.getArray("numbers")).getArray()),
                days(row),
                row.getObject("written_at", OffsetDateTime.class).toInstant(),
                row.getInt("attempts"));
    }

    private static List<@Nullable LocalDate> days(ResultSet row) throws SQLException {
        var days =
                (java.sql.Date[]) Objects.requireNonNull(row.getArray("days")).getArray();
        var dues = new ArrayList<@Nullable LocalDate>();
        Arrays.stream(days).forEach(day -> dues.add(day == null ? null : day.toLocalDate()));
        return dues;
    }
}
