package org.zhixing.notification;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.zhixing.act.CaseRef;
import org.zhixing.act.Ids;
import org.zhixing.act.PersonId;
import org.zhixing.notification.Preferences.Preference;

/**
 * Writes letters for what waits, by the channels that people have chosen. On a rest day what is urgent goes to the
 * officer on duty alone, and to those it is addressed to with the next digest (practice 9); where nobody is on duty it
 * goes to them at once, for an urgent matter must reach somebody.
 */
@Component
class LetterWriting {

    private static final int BATCH = 1000;

    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;
    private final Recipients recipients;
    private final Preferences preferences;
    private final ObjectProvider<DutyRoster> roster;
    private final ObjectProvider<DueDates> dueDates;

    LetterWriting(
            JdbcTemplate jdbc,
            TransactionTemplate transaction,
            Recipients recipients,
            Preferences preferences,
            ObjectProvider<DutyRoster> roster,
            ObjectProvider<DueDates> dueDates) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.recipients = recipients;
        this.preferences = preferences;
        this.roster = roster;
        this.dueDates = dueDates;
    }

    /** A message on its way to people. */
    private record Waiting(UUID id, Recipient to, String number, CaseRef subject) {}

    /** Who is told what. */
    private record Told(PersonId person, boolean onDuty) {}

    void urgent(Set<Channel> ready, LocalDate day, Instant now) {
        int taken = BATCH;
        while (taken == BATCH) {
            taken = Objects.requireNonNull(transaction.execute(status -> {
                var messages = take(true, BATCH);
                store(urgentTo(messages, day), true, ready, now);
                return messages.size();
            }));
        }
    }

    void digest(Set<Channel> ready, Instant now) {
        transaction.executeWithoutResult(status -> {
            var messages = take(false, 0);
            var told = addressed(messages);
            leaveOutWhatWasRead(told);
            store(told, false, ready, now);
        });
    }

    /** Takes so many waiting messages, 0 for all. */
    private List<Waiting> take(boolean urgent, int limit) {
        return jdbc.query(
                """
                WITH taken AS (
                  DELETE FROM notification.waiting
                   WHERE message_id IN (SELECT message_id FROM notification.waiting WHERE urgent = ?
                                         ORDER BY message_id LIMIT nullif(?, 0) FOR UPDATE SKIP LOCKED)
                  RETURNING message_id)
                SELECT m.id, m.recipient, m.number, m.subject_module, m.subject_type, m.subject_id
                  FROM taken JOIN notification.message m ON m.id = taken.message_id
                 ORDER BY m.at, m.id""",
                (row, number) -> waiting(row),
                urgent,
                limit);
    }

    private static Waiting waiting(ResultSet row) throws SQLException {
        return new Waiting(
                Objects.requireNonNull(row.getObject("id", UUID.class)),
                Recipients.read(row.getString("recipient")),
                row.getString("number"),
                new CaseRef(
                        row.getString("subject_module"),
                        row.getString("subject_type"),
                        Objects.requireNonNull(row.getObject("subject_id", UUID.class))));
    }

    private Map<Told, List<Waiting>> urgentTo(List<Waiting> messages, LocalDate day) {
        var duty = roster.getIfAvailable();
        if (duty == null || messages.isEmpty() || !duty.isRestDay(day)) {
            return addressed(messages);
        }
        var officers = duty.onDuty(messages.stream().map(Waiting::to).distinct().toList(), day);
        var handed = messages.stream()
                .filter(message ->
                        !officers.getOrDefault(message.to(), List.of()).isEmpty())
                .toList();
        var told = new LinkedHashMap<Told, List<Waiting>>();
        for (Waiting message : handed) {
            officers.getOrDefault(message.to(), List.of())
                    .forEach(person -> told.computeIfAbsent(new Told(person, true), one -> new ArrayList<>())
                            .add(message));
        }
        jdbc.batchUpdate(
                "INSERT INTO notification.waiting (message_id, urgent) VALUES (?, false)",
                handed.stream().map(message -> new Object[] {message.id()}).toList());
        var ids = new HashSet<>(handed);
        addressed(messages.stream().filter(message -> !ids.contains(message)).toList())
                .forEach((person, some) ->
                        told.computeIfAbsent(person, one -> new ArrayList<>()).addAll(some));
        return told;
    }

    private Map<Told, List<Waiting>> addressed(List<Waiting> messages) {
        var people = recipients.peopleBehind(
                messages.stream().map(Waiting::to).distinct().toList());
        var told = new LinkedHashMap<Told, List<Waiting>>();
        for (Waiting message : messages) {
            for (PersonId person : people.getOrDefault(message.to(), List.of())) {
                told.computeIfAbsent(new Told(person, false), one -> new ArrayList<>())
                        .add(message);
            }
        }
        return told;
    }

    private void leaveOutWhatWasRead(Map<Told, List<Waiting>> told) {
        var messages = told.values().stream()
                .flatMap(Collection::stream)
                .map(Waiting::id)
                .distinct()
                .toArray(UUID[]::new);
        jdbc.query(
                "SELECT person, message_id FROM notification.reading WHERE message_id = ANY (?)",
                statement -> statement.setArray(1, statement.getConnection().createArrayOf("uuid", messages)),
                row -> {
                    var read = row.getObject(2, UUID.class);
                    var mine = told.get(new Told(new PersonId(row.getObject(1, UUID.class)), false));
                    if (mine != null) {
                        mine.removeIf(message -> message.id().equals(read));
                    }
                });
        told.values().removeIf(List::isEmpty);
    }

    private void store(Map<Told, List<Waiting>> told, boolean urgent, Set<Channel> ready, Instant now) {
        if (told.isEmpty()) {
            return;
        }
        var people = told.keySet().stream().map(Told::person).distinct().toList();
        var chosen = preferences.of(people);
        var emails = recipients.emailsOf(people);
        var dues = dues(told.values());
        var rows = new ArrayList<@Nullable Object[]>();
        told.forEach((who, messages) -> {
            var preference = Objects.requireNonNull(chosen.get(who.person()));
            for (Channel channel : channelsOf(preference, urgent, ready)) {
                var address = channel == Channel.MAIL
                        ? emails.get(who.person())
                        : preference.addresses().get(channel);
                if (address != null) {
                    (urgent ? messages.stream().map(List::of).toList() : List.of(messages))
                            .forEach(some -> rows.add(row(who, channel, address, some, dues, urgent, now)));
                }
            }
        });
        jdbc.batchUpdate(
                """
                INSERT INTO notification.letter (id, person, on_duty, channel, address, urgent, numbers, days,
                    written_at, attempts, next_at)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, 0, ?)""",
                rows);
    }

    /** What the city no longer allows is left out; then the usual ways remain. */
    private static Set<Channel> channelsOf(Preference preference, boolean urgent, Set<Channel> ready) {
        var wanted = Outbox.both(urgent ? preference.urgent() : preference.digest(), ready);
        return urgent && wanted.isEmpty() ? ready : wanted;
    }

    private static @Nullable Object[] row(
            Told who,
            Channel channel,
            String address,
            List<Waiting> messages,
            Map<CaseRef, LocalDate> dues,
            boolean urgent,
            Instant now) {
        var at = now.atOffset(ZoneOffset.UTC);
        return new @Nullable Object[] {
            Ids.next(),
            who.person().value(),
            who.onDuty(),
            channel.name(),
            address,
            urgent,
            messages.stream().map(Waiting::number).toArray(String[]::new),
            messages.stream()
                    .map(message -> dues.get(message.subject()))
                    .map(day -> day == null ? null : java.sql.Date.valueOf(day))
                    .toArray(java.sql.Date[]::new),
            at,
            channel == Channel.VOICE ? null : at
        };
    }

    private Map<CaseRef, LocalDate> dues(Collection<List<Waiting>> messages) {
        var port = dueDates.getIfAvailable();
        return port == null
                ? new HashMap<>()
                : port.dueDates(messages.stream()
                        .flatMap(List::stream)
                        .map(Waiting::subject)
                        .distinct()
                        .toList());
    }
}
