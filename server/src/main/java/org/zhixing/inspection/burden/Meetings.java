package org.zhixing.inspection.burden;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhixing.act.Actor;
import org.zhixing.act.Ids;
import org.zhixing.act.Outcome;
import org.zhixing.act.Refusal;
import org.zhixing.act.Role;
import org.zhixing.act.UnitId;
import org.zhixing.inspection.CaseId;
import org.zhixing.inspection.desk.InspectionRules;
import org.zhixing.inspection.desk.InspectionTables;
import org.zhixing.ledger.Entry;
import org.zhixing.ledger.Ledger;
import org.zhixing.ledger.Stream;
import org.zhixing.rows.Columns;
import org.zhixing.supervision.BurdenGate;

/**
 * Meetings to which units are called, planned or held: the one thing of the burden meter that is recorded by hand. One
 * that is long, or near to another of the same units, needs its reason or is merged (R173, domain law L9).
 */
@Service
public class Meetings {

    private final JdbcClient jdbc;
    private final InspectionTables tables;
    private final Ledger ledger;
    private final BurdenGate gate;
    private final InspectionRules rules;

    Meetings(JdbcClient jdbc, InspectionTables tables, Ledger ledger, BurdenGate gate, InspectionRules rules) {
        this.rules = rules;
        this.gate = gate;
        this.jdbc = jdbc;
        this.tables = tables;
        this.ledger = ledger;
    }

    /**
     * A meeting.
     *
     * @param necessity why it is long or held by itself; empty where nobody asks
     */
    public record Meeting(String title, LocalDate day, int minutes, List<UnitId> units, String necessity) {}

    /** Another meeting of one of the same units that is near in time: the two may be one. */
    private Optional<Meeting> near(LocalDate day, List<UnitId> units) {
        int apart = rules.rule("meeting.apart").number();
        return jdbc.sql(
                        """
                        SELECT title, day, minutes, units, necessity FROM inspection.meeting
                         WHERE day BETWEEN :from AND :to AND units && :units ORDER BY day, id LIMIT 1
                        """)
                .param("from", day.minusDays(apart))
                .param("to", day.plusDays(apart))
                .param("units", units.stream().map(UnitId::value).toArray(UUID[]::new))
                .query((row, number) -> meeting(row))
                .optional();
    }

    /** Why a meeting is not held as it is; null when it may be. */
    private @Nullable Refusal against(LocalDate day, int minutes, List<UnitId> units, String necessity) {
        var longest = rules.rule("meeting.longest");
        if (minutes > longest.number()) {
            return Refusal.of("inspection.refused.meeting-longest", longest.source(), longest.number());
        }
        var usual = rules.rule("meeting.usual");
        if (minutes > usual.number() && necessity.isBlank()) {
            return Refusal.of("inspection.refused.meeting-long", usual.source(), usual.number());
        }
        return necessity.isBlank()
                ? near(day, units)
                        .map(other ->
                                Refusal.of("inspection.refused.meeting-merge", "R173", other.title(), other.day()))
                        .orElse(null)
                : null;
    }

    /**
     * Plans or records a meeting.
     *
     * @param necessity why it is longer than half a day, or not merged with another that is near; else empty
     */
    @Transactional
    public Outcome<UUID> record(
            String title, LocalDate day, int minutes, List<UnitId> units, String necessity, Instant at, Actor actor) {
        if (!actor.hasAny(Role.SUPERVISION_OFFICER, Role.SUPERVISION_CHIEF)) {
            return Outcome.refused("inspection.refused.not-yours", "R052");
        }
        if (title.isBlank() || units.isEmpty() || minutes < 1) {
            return Outcome.refused("inspection.refused.incomplete", "R052");
        }
        var refusal = against(day, minutes, units, necessity);
        refusal = refusal != null ? refusal : gate.against(units, "MEETING", at);
        if (refusal != null) {
            return Outcome.refused(refusal);
        }
        UUID id = Ids.next();
        var row = new LinkedHashMap<String, @Nullable Object>();
        row.put("id", id);
        row.put("title", title.strip());
        row.put("day", day);
        row.put("minutes", minutes);
        row.put("necessity", necessity.strip());
        row.put("units", units.stream().map(UnitId::value).distinct().toList());
        row.put("recorded_at", at);
        row.put("recorded_by", actor.personName());
        tables.insert("meeting", row);
        ledger.append(Entry.of(
                new Stream(CaseId.MODULE + "/meeting", id),
                at,
                actor,
                "meeting.recorded",
                necessity.isBlank()
                        ? Map.of("title", title.strip(), "day", day, "minutes", minutes)
                        : Map.of(
                                "title",
                                title.strip(),
                                "day",
                                day,
                                "minutes",
                                minutes,
                                "necessity",
                                necessity.strip())));
        return Outcome.done(id);
    }

    /** Of one month, the latest first. */
    public List<Meeting> of(YearMonth month) {
        return jdbc.sql(
                        """
                        SELECT title, day, minutes, units, necessity FROM inspection.meeting
                        WHERE day >= :from AND day < :to ORDER BY day DESC, id DESC
                        """)
                .param("from", month.atDay(1))
                .param("to", month.plusMonths(1).atDay(1))
                .query((row, number) -> meeting(row))
                .list();
    }

    private static Meeting meeting(ResultSet row) throws SQLException {
        return new Meeting(
                row.getString("title"),
                row.getObject("day", LocalDate.class),
                row.getInt("minutes"),
                Columns.ids(row, "units").stream().map(UnitId::new).toList(),
                row.getString("necessity"));
    }
}
