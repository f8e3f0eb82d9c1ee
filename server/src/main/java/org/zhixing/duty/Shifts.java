package org.zhixing.duty;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhixing.act.Actor;
import org.zhixing.act.CaseClock;
import org.zhixing.act.Ids;
import org.zhixing.act.Outcome;
import org.zhixing.act.PersonId;
import org.zhixing.act.Role;
import org.zhixing.act.UnitId;
import org.zhixing.ledger.Entry;
import org.zhixing.ledger.Ledger;
import org.zhixing.ledger.Stream;

/** Keeps the duty roster. The supervision office writes for all, the head of a unit for his own. */
@Service
public class Shifts {

    static final String STREAM = "duty/shift";

    private static final int LONGEST = 62;
    private static final Pattern PHONE = Pattern.compile("\\+?[0-9-]{0,20}");

    /** Who shall be on duty, on each day from one to another. */
    public record Wanted(
            LocalDate from,
            LocalDate until,
            @Nullable UnitId unit,
            String unitName,
            PersonId person,
            String personName,
            String phone) {}

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;
    private final Ledger ledger;
    private final CaseClock clock;

    Shifts(JdbcClient jdbc, JdbcTemplate batches, Ledger ledger, CaseClock clock) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** Whether this actor may write the roster of a unit; null asks for the whole city's. */
    public static boolean mayWrite(Actor actor, @Nullable UnitId unit) {
        return actor.hasAny(Role.SUPERVISION_OFFICER, Role.SUPERVISION_CHIEF)
                || (unit != null && actor.has(Role.UNIT_HEAD) && actor.worksIn(unit));
    }

    /** From a day on, in the order of days; the roster is open to all staff. */
    public List<Shift> from(LocalDate day, int limit) {
        return jdbc.sql("SELECT * FROM duty.shift WHERE day >= :day ORDER BY day, unit NULLS FIRST, person_name, id"
                        + " LIMIT :limit")
                .param("day", day)
                .param("limit", limit)
                .query((row, n) -> read(row))
                .list();
    }

    public List<Shift> on(LocalDate day) {
        return jdbc.sql("SELECT * FROM duty.shift WHERE day = :day ORDER BY unit NULLS FIRST, person_name, id")
                .param("day", day)
                .query((row, n) -> read(row))
                .list();
    }

    public Optional<Shift> find(UUID id) {
        return jdbc.sql("SELECT * FROM duty.shift WHERE id = :id")
                .param("id", id)
                .query((row, n) -> read(row))
                .optional();
    }

    /** Whether this person is on duty on this day. */
    public boolean isOnDuty(@Nullable PersonId person, LocalDate day) {
        return person != null
                && on(day).stream().anyMatch(shift -> shift.person().equals(person));
    }

    /** Puts a person on the roster for some days. Answers how many days are new. */
    @Transactional
    public Outcome<Integer> add(Wanted wanted, Actor by) {
        if (!mayWrite(by, wanted.unit())) {
            return Outcome.refused("duty.not-yours", "R170");
        }
        if (wanted.until().isBefore(wanted.from())
                || wanted.from().plusDays(LONGEST).isBefore(wanted.until())) {
            return Outcome.refused("duty.bad-days", "R170", LONGEST);
        }
        if (wanted.from().isBefore(clock.today())) {
            return Outcome.refused("duty.past", "R170");
        }
        if (!PHONE.matcher(wanted.phone()).matches()) {
            return Outcome.refused("duty.bad-phone", "R170");
        }
        var unit = wanted.unit();
        var rows = new ArrayList<@Nullable Object[]>();
        for (var day = wanted.from(); !day.isAfter(wanted.until()); day = day.plusDays(1)) {
            rows.add(new @Nullable Object[] {
                Ids.next(),
                day,
                unit == null ? null : unit.value(),
                wanted.unitName(),
                wanted.person().value(),
                wanted.personName(),
                wanted.phone()
            });
        }
        int added = 0;
        var entries = new ArrayList<Entry>();
        int[] written = batches.batchUpdate(
                """
                INSERT INTO duty.shift (id, day, unit, unit_name, person, person_name, phone)
                VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING""",
                rows);
        for (int i = 0; i < written.length; i++) {
            if (written[i] > 0) {
                added++;
                var row = rows.get(i);
                entries.add(entry(
                        (UUID) Objects.requireNonNull(row[0]),
                        by,
                        "shift.added",
                        (LocalDate) Objects.requireNonNull(row[1]),
                        wanted.personName(),
                        wanted.unitName()));
            }
        }
        ledger.append(entries);
        return Outcome.done(added);
    }

    /** Takes a line off the roster; what has been stays. */
    @Transactional
    public Outcome<Shift> remove(UUID id, Actor by) {
        var found = find(id);
        if (found.isEmpty()) {
            return Outcome.refused("duty.gone", "R170");
        }
        var shift = found.get();
        if (!mayWrite(by, shift.unit())) {
            return Outcome.refused("duty.not-yours", "R170");
        }
        if (shift.day().isBefore(clock.today())) {
            return Outcome.refused("duty.past", "R170");
        }
        jdbc.sql("DELETE FROM duty.shift WHERE id = :id").param("id", id).update();
        ledger.append(entry(id, by, "shift.removed", shift.day(), shift.personName(), shift.unitName()));
        return Outcome.done(shift);
    }

    private Entry entry(UUID id, Actor by, String verb, LocalDate day, String person, String unit) {
        return Entry.of(
                new Stream(STREAM, id),
                clock.now(),
                by,
                verb,
                Map.of("day", day.toString(), "person", person, "unit", unit));
    }

    private static Shift read(ResultSet row) throws SQLException {
        var unit = row.getObject("unit", UUID.class);
        return new Shift(
                Objects.requireNonNull(row.getObject("id", UUID.class)),
                Objects.requireNonNull(row.getObject("day", LocalDate.class)),
                unit == null ? null : new UnitId(unit),
                row.getString("unit_name"),
                new PersonId(Objects.requireNonNull(row.getObject("person", UUID.class))),
                row.getString("person_name"),
                row.getString("phone"));
    }
}
