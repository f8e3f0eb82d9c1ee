package org.zhixing.notification;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.zhixing.act.Actor;
import org.zhixing.act.CaseClock;
import org.zhixing.act.CaseRef;
import org.zhixing.act.Role;
import org.zhixing.act.Zone;
import org.zhixing.shell.Texts;

/**
 * The digest of the last working morning as it reads, for whoever chooses by which ways to be told: numbers and due dates,
 * nothing of any case (practice 12). It is shown also where the city has no channel yet; nothing is sent or stored.
 */
@Service
public class MorningLetter {

    private static final int MOST = 200;

    private final JdbcTemplate jdbc;
    private final Recipients recipients;
    private final DigestTimes times;
    private final ObjectProvider<DueDates> dueDates;
    private final CaseClock clock;

    MorningLetter(
            JdbcTemplate jdbc,
            Recipients recipients,
            DigestTimes times,
            ObjectProvider<DueDates> dueDates,
            CaseClock clock) {
        this.jdbc = jdbc;
        this.recipients = recipients;
        this.times = times;
        this.dueDates = dueDates;
        this.clock = clock;
    }

    /**
     * A letter as it reads.
     *
     * @param day the working day on whose morning it leaves
     * @param subject empty when there was nothing to tell
     */
    public record Shown(LocalDate day, String subject, List<String> lines) {}

    private record Told(String number, CaseRef subject) {}

    /** The actor's own; an administrator is told of no cases (L16). */
    public Shown of(Actor actor, Texts texts) {
        var morning = times.last(clock.now());
        var day = LocalDate.ofInstant(morning.until(), Zone.SHANGHAI);
        var person = actor.person();
        if (person == null || actor.roles().stream().anyMatch(Role::administers)) {
            return new Shown(day, "", List.of());
        }
        var told = told(person.value(), addresses(actor), morning);
        if (told.isEmpty()) {
            return new Shown(day, "", List.of());
        }
        var due = dues(told);
        var days = new ArrayList<@Nullable LocalDate>();
        told.forEach(one -> days.add(due.get(one.subject())));
        var letter = new Letter(
                new UUID(0, 0),
                Channel.MAIL,
                "",
                false,
                told.stream().map(Told::number).toList(),
                days,
                morning.until(),
                0);
        return new Shown(
                day,
                texts.t("notification.mail.digest", told.size()),
                letter.lines(texts, "\n", MOST).lines().toList());
    }

    private List<Told> told(UUID person, String[] addresses, DigestTimes.Morning morning) {
        return jdbc.query(
                """
                SELECT m.number, m.subject_module, m.subject_type, m.subject_id FROM notification.message m
                 WHERE m.recipient = ANY (?::text[]) AND NOT m.urgent AND m.at > ? AND m.at <= ?
                   AND NOT EXISTS (SELECT FROM notification.reading r
                                    WHERE r.person = ? AND r.message_id = m.id AND r.at <= ?)
                 ORDER BY m.at, m.id LIMIT ?""",
                statement -> {
                    statement.setArray(1, statement.getConnection().createArrayOf("text", addresses));
                    statement.setObject(2, morning.from().atOffset(ZoneOffset.UTC));
                    statement.setObject(3, morning.until().atOffset(ZoneOffset.UTC));
                    statement.setObject(4, person);
                    statement.setObject(5, morning.until().atOffset(ZoneOffset.UTC));
                    statement.setInt(6, MOST);
                },
                (row, number) -> read(row));
    }

    private static Told read(ResultSet row) throws SQLException {
        return new Told(
                row.getString("number"),
                new CaseRef(
                        row.getString("subject_module"),
                        row.getString("subject_type"),
                        Objects.requireNonNull(row.getObject("subject_id", UUID.class))));
    }

    private String[] addresses(Actor actor) {
        return recipients.addressesOf(actor).stream()
                .map(Recipients::write)
                .sorted()
                .toArray(String[]::new);
    }

    private Map<CaseRef, LocalDate> dues(List<Told> told) {
        var port = dueDates.getIfAvailable();
        return port == null
                ? Map.of()
                : port.dueDates(told.stream().map(Told::subject).distinct().toList());
    }
}
