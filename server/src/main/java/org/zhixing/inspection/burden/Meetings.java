package org.zhixing.inspection.burden;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhixing.act.Actor;
import org.zhixing.act.Ids;
import org.zhixing.act.Outcome;
import org.zhixing.act.Role;
import org.zhixing.act.UnitId;
import org.zhixing.inspection.CaseId;
import org.zhixing.inspection.desk.InspectionTables;
import org.zhixing.ledger.Entry;
import org.zhixing.ledger.Ledger;
import org.zhixing.ledger.Stream;
import org.zhixing.rows.Columns;

/** Meetings to which units were called: the one thing of the burden meter that is recorded by hand. */
@Service
public class Meetings {

    private static final int LONGEST = 24 * 60;

    private final JdbcClient jdbc;
    private final InspectionTables tables;
    private final Ledger ledger;

    Meetings(JdbcClient jdbc, InspectionTables tables, Ledger ledger) {
        this.jdbc = jdbc;
        this.tables = tables;
        this.ledger = ledger;
    }

    /** A meeting. */
    public record Meeting(String title, LocalDate day, int minutes, List<UnitId> units) {}

    @Transactional
    public Outcome<UUID> record(String title, LocalDate day, int minutes, List<UnitId> units, Instant at, Actor actor) {
        if (!actor.hasAny(Role.SUPERVISION_OFFICER, Role.SUPERVISION_CHIEF)) {
            return Outcome.refused("inspection.refused.not-yours", "R052");
        }
        if (title.isBlank() || units.isEmpty() || minutes < 1 || minutes > LONGEST) {
            return Outcome.refused("inspection.refused.incomplete", "R052");
        }
        UUID id = Ids.next();
        var row = new LinkedHashMap<String, @Nullable Object>();
        row.put("id", id);
        row.put("title", title.strip());
        row.put("day", day);
        row.put("minutes", minutes);
        row.put("units", units.stream().map(UnitId::value).distinct().toList());
        row.put("recorded_at", at);
        row.put("recorded_by", actor.personName());
        tables.insert("meeting", row);
        ledger.append(Entry.of(
                new Stream(CaseId.MODULE + "/meeting", id),
                at,
                actor,
                "meeting.recorded",
                Map.of("title", title.strip(), "day", day, "minutes", minutes)));
        return Outcome.done(id);
    }

    /** Of one month, the latest first. */
    public List<Meeting> of(YearMonth month) {
        return jdbc.sql(
                        """
                        SELECT title, day, minutes, units FROM inspection.meeting
                        WHERE day >= :from AND day < :to ORDER BY day DESC, id DESC
                        """)
                .param("from", month.atDay(1))
                .param("to", month.plusMonths(1).atDay(1))
                .query((row, number) -> new Meeting(
                        row.getString("title"),
                        row.getObject("day", LocalDate.class),
                        row.getInt("minutes"),
                        Columns.ids(row, "units").stream().map(UnitId::new).toList()))
                .list();
    }
}
