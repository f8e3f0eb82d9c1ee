package org.zhixing.inspection.burden;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.zhixing.act.UnitId;
import org.zhixing.act.Zone;
import org.zhixing.inspection.BurdenKind;
import org.zhixing.inspection.CaseId;
import org.zhixing.inspection.CaseKind;
import org.zhixing.inspection.desk.InspectionSight;
import org.zhixing.inspection.desk.InspectionStanding;
import org.zhixing.rows.Columns;
import org.zhixing.supervision.DocketId;
import org.zhixing.supervision.DocketVisibility;

/**
 * The acts behind a figure of the burden meter (R052, interface rule 4), as far as the reader may see the case each
 * belongs to. Meetings are open to everybody who works here.
 */
@Repository
public class BurdenActs {

    private final JdbcClient jdbc;
    private final DocketVisibility dockets;
    private final InspectionSight sight;

    BurdenActs(JdbcClient jdbc, DocketVisibility dockets, InspectionSight sight) {
        this.jdbc = jdbc;
        this.dockets = dockets;
        this.sight = sight;
    }

    /**
     * One thing that was asked of a unit.
     *
     * @param at the act; of a visit and a meeting the beginning of its day
     * @param what a notice, a report, a visit: last part of a message key
     * @param number of the docket or plan, empty where there is none
     * @param minutes of a meeting, else 0
     * @param href the case, null for a meeting, which has no page
     */
    public record Act(
            Instant at, UnitId unit, String what, String number, String title, int minutes, @Nullable String href) {}

    /** The latest first, at most so many. */
    @Transactional(readOnly = true)
    public List<Act> of(
            Collection<UnitId> units,
            YearMonth first,
            YearMonth last,
            BurdenKind kind,
            InspectionStanding seer,
            Instant at,
            int most) {
        var ids = units.stream().map(UnitId::value).toArray(UUID[]::new);
        var from = first.atDay(1);
        var to = last.plusMonths(1).atDay(1);
        return switch (kind) {
            case FORM, REQUEST -> onDockets(ids, from, to, kind, seer, at, most);
            case CHECK -> visits(ids, from, to, seer, most);
            case MEETING, MINUTES -> meetings(ids, from, to, most);
        };
    }

    private List<Act> onDockets(
            UUID[] units,
            LocalDate from,
            LocalDate to,
            BurdenKind kind,
            InspectionStanding seer,
            Instant at,
            int most) {
        var scope = dockets.of(seer.actor(), at);
        return jdbc.sql("SELECT a.at, a.unit, a.what, d.id, d.number, d.title FROM supervision.asked_of_unit a"
                        + " JOIN supervision.docket_overview d ON d.id = a.docket"
                        + " WHERE a.kind = :kind AND a.unit = ANY (:units) AND a.at >= :start AND a.at < :end AND ("
                        + scope.predicate() + ") ORDER BY a.at DESC, d.id, a.unit LIMIT :most")
                .params(scope.params())
                .param("kind", kind.name())
                .param("units", units)
                .param("start", Columns.at(start(from)))
                .param("end", Columns.at(start(to)))
                .param("most", most)
                .query((row, n) -> new Act(
                        Columns.moment(row, "at"),
                        new UnitId(row.getObject("unit", UUID.class)),
                        row.getString("what"),
                        orEmpty(row.getString("number")),
                        row.getString("title"),
                        0,
                        new DocketId(row.getObject("id", UUID.class)).href()))
                .list();
    }

    private List<Act> visits(UUID[] units, LocalDate from, LocalDate to, InspectionStanding seer, int most) {
        var scope = sight.visits(seer);
        return jdbc.sql("SELECT v.day, v.unit, p.id, p.number, p.title FROM inspection.visit v"
                        + " JOIN inspection.plan p ON p.id = v.plan AND p.state IN ('APPROVED', 'CLOSED')"
                        + " WHERE v.merged_into IS NULL AND v.unit = ANY (:units) AND v.day >= :from AND v.day < :to AND ("
                        + InspectionSight.KNOWN_TO_THE_UNIT + ") AND ("
                        + scope.predicate() + ") ORDER BY v.day DESC, v.id LIMIT :most")
                .params(scope.params())
                .param("units", units)
                .param("from", from)
                .param("to", to)
                .param("most", most)
                .query((row, n) -> new Act(
                        start(row.getObject("day", LocalDate.class)),
                        new UnitId(row.getObject("unit", UUID.class)),
                        "CHECK",
                        orEmpty(row.getString("number")),
                        row.getString("title"),
                        0,
                        new CaseId(CaseKind.PLAN, row.getObject("id", UUID.class)).href()))
                .list();
    }

    private List<Act> meetings(UUID[] units, LocalDate from, LocalDate to, int most) {
        return jdbc.sql(
                        """
                        SELECT m.day, u.unit, m.title, m.minutes FROM inspection.meeting m, unnest(m.units) AS u (unit)
                         WHERE u.unit = ANY (:units) AND m.day >= :from AND m.day < :to
                         ORDER BY m.day DESC, m.id, u.unit LIMIT :most
                        """)
                .param("units", units)
                .param("from", from)
                .param("to", to)
                .param("most", most)
                .query((row, n) -> new Act(
                        start(row.getObject("day", LocalDate.class)),
                        new UnitId(row.getObject("unit", UUID.class)),
                        "MEETING",
                        "",
                        row.getString("title"),
                        row.getInt("minutes"),
                        null))
                .list();
    }

    private static Instant start(LocalDate day) {
        return day.atStartOfDay(Zone.SHANGHAI).toInstant();
    }

    private static String orEmpty(@Nullable String number) {
        return number == null ? "" : number;
    }
}
