package org.zhixing.notification;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhixing.act.Actor;
import org.zhixing.act.CaseClock;
import org.zhixing.act.Outcome;
import org.zhixing.act.PersonId;
import org.zhixing.ledger.Entry;
import org.zhixing.ledger.Ledger;
import org.zhixing.ledger.Stream;

/**
 * The voice-call list: whom somebody has to call, about which number and by when, and what came of it. It knows no case;
 * who may see it is settled by the module that shows it.
 */
@Service
public class CallList {

    public static final String STREAM = "notification/call";

    private static final int LONG = 200;

    /** What came of a call. */
    public enum Result {
        REACHED,
        NOT_REACHED,
        WRONG_NUMBER
    }

    /** One call. */
    public record Call(
            UUID id,
            PersonId person,
            String phone,
            List<String> numbers,
            Letter letter,
            boolean urgent,
            Instant writtenAt,
            @Nullable Result result,
            String note,
            @Nullable Instant resultAt,
            String resultBy) {

        /** Number and due date of each item, as the caller says them. */
        public String says(org.zhixing.shell.Texts texts) {
            return letter.lines(texts, texts.t("notification.brief.between"), numbers.size());
        }
    }

    private final JdbcClient jdbc;
    private final Ledger ledger;
    private final Clock machine;
    private final CaseClock clock;

    CallList(JdbcClient jdbc, Ledger ledger, Clock machine, CaseClock clock) {
        this.jdbc = jdbc;
        this.ledger = ledger;
        this.machine = machine;
        this.clock = clock;
    }

    /** Calls still to be made first, the oldest first; then those made, the newest first. */
    public List<Call> list(boolean open, int limit) {
        return jdbc.sql(open ? OPEN : MADE)
                .param("limit", limit)
                .query((row, n) -> read(row))
                .list();
    }

    private static final String OPEN =
            """
            SELECT * FROM notification.letter WHERE channel = 'VOICE' AND (result IS NULL OR result = 'NOT_REACHED')
             ORDER BY urgent DESC, written_at, id LIMIT :limit""";
    private static final String MADE =
            """
            SELECT * FROM notification.letter WHERE channel = 'VOICE' AND result IN ('REACHED', 'WRONG_NUMBER')
             ORDER BY result_at DESC, id LIMIT :limit""";

    private static Call read(ResultSet row) throws SQLException {
        var letter = StoredLetters.read(row);
        var result = row.getString("result");
        var note = row.getString("note");
        var by = row.getString("result_by");
        var at = row.getObject("result_at", OffsetDateTime.class);
        return new Call(
                letter.id(),
                new PersonId(Objects.requireNonNull(row.getObject("person", UUID.class))),
                letter.address(),
                letter.numbers(),
                letter,
                letter.urgent(),
                letter.writtenAt(),
                result == null ? null : Result.valueOf(result),
                note == null ? "" : note,
                at == null ? null : at.toInstant(),
                by == null ? "" : by);
    }

    /** Notes what came of a call; refused when somebody has reached the person already. */
    @Transactional
    public Outcome<UUID> note(UUID id, Result result, String note, Actor by) {
        if (note.length() > LONG) {
            return Outcome.refused("notification.call.long-note", "practice 12", LONG);
        }
        int noted = jdbc.sql(
                        """
                        UPDATE notification.letter
                           SET result = :result, note = :note, result_at = :at, result_by = :by,
                               sent_at = CASE WHEN :result = 'REACHED' THEN CAST(:at AS timestamptz) END
                         WHERE id = :id AND channel = 'VOICE' AND result IS DISTINCT FROM 'REACHED'
                        """)
                .param("result", result.name())
                .param("note", note.strip())
                .param("at", machine.instant().atOffset(ZoneOffset.UTC))
                .param("by", by.personName())
                .param("id", id)
                .update();
        if (noted == 0) {
            return Outcome.refused("notification.call.noted-already", "practice 12");
        }
        ledger.append(Entry.of(new Stream(STREAM, id), clock.now(), by, "call.noted", Map.of("result", result)));
        return Outcome.done(id);
    }
}
