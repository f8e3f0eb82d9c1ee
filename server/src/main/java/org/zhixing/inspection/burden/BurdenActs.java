package org.zhixing.inspection.burden;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.zhixing.act.UnitId;
import org.zhixing.act.Zone;
import org.zhixing.inspection.BurdenKind;
import org.zhixing.inspection.CaseId;
import org.zhixing.inspection.CaseKind;
import org.zhixing.inspection.desk.InspectionRules;
import org.zhixing.inspection.desk.InspectionSight;
import org.zhixing.inspection.desk.InspectionStanding;
import org.zhixing.rows.Columns;
import org.zhixing.supervision.DocketId;
import org.zhixing.supervision.DocketVisibility;
import org.zhixing.supervision.Grounds;

/**
 * The acts behind a figure of the burden meter (R052, interface rule 4), as far as the reader may see the case each
 * belongs to. Meetings are open to everybody who works here.
 */
@Repository
public class BurdenActs {

    private static final String MINUTES = "burden.minutes.";

    private final JdbcClient jdbc;
    private final DocketVisibility dockets;
    private final InspectionSight sight;
    private final InspectionRules rules;
    private final RequestGrounds grounds;
    private final AskedBesides besides;

    BurdenActs(
            JdbcClient jdbc,
            DocketVisibility dockets,
            InspectionSight sight,
            InspectionRules rules,
            RequestGrounds grounds,
            AskedBesides besides) {
        this.grounds = grounds;
        this.besides = besides;
        this.jdbc = jdbc;
        this.dockets = dockets;
        this.sight = sight;
        this.rules = rules;
    }

    /**
     * One thing that was asked of a unit.
     *
     * @param at the act; of a visit and a meeting the beginning of its day
     * @param what a notice, a report, a visit: last part of a message key
     * @param number of the docket or plan, empty where there is none
     * @param minutes of a meeting, or what a request costs by the stated estimate where that is asked for; else 0
     * @param subject the case, null for a meeting
     * @param href the case, null for a meeting, which has no page
     * @param grounds basis, owner and why the data at hand do not suffice (L9 b)
     */
    public record Act(
            Instant at,
            UnitId unit,
            String what,
            String number,
            String title,
            int minutes,
            @Nullable UUID subject,
            @Nullable String href,
            Grounds grounds) {

        private Act costing(int each) {
            return new Act(at, unit, what, number, title, each, subject, href, grounds);
        }

        Act on(Grounds said) {
            return new Act(at, unit, what, number, title, minutes, subject, href, said);
        }
    }

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
        return grounds.on(
                switch (kind) {
                    case FORM, REQUEST -> asked(ids, from, to, kind, seer, at, most);
                    case FILLING -> costing(ids, from, to, seer, at, most);
                    case CHECK -> visits(ids, from, to, seer, most);
                    case MEETING, MINUTES -> meetings(ids, from, to, most);
                });
    }

    /** The latest first of what belongs to dockets and of what does not. */
    private List<Act> asked(
            UUID[] units,
            LocalDate from,
            LocalDate to,
            BurdenKind kind,
            InspectionStanding seer,
            Instant at,
            int most) {
        return Stream.concat(
                        onDockets(units, from, to, kind, seer, at, most).stream(),
                        elsewhere(units, from, to, kind, seer, most).stream())
                .sorted(Comparator.comparing(Act::at).reversed())
                .limit(most)
                .toList();
    }

    private List<Act> costing(
            UUID[] units, LocalDate from, LocalDate to, InspectionStanding seer, Instant at, int most) {
        Map<String, Integer> minutes = new HashMap<>();
        rules.under(MINUTES).forEach(rule -> minutes.put(rule.key().substring(MINUTES.length()), rule.number()));
        return Stream.of(BurdenKind.FORM, BurdenKind.REQUEST)
                .flatMap(kind -> asked(units, from, to, kind, seer, at, most).stream())
                .map(act -> act.costing(minutes.getOrDefault(act.what(), 0)))
                .sorted(Comparator.comparing(Act::at).reversed())
                .limit(most)
                .toList();
    }

    private List<Act> elsewhere(
            UUID[] units, LocalDate from, LocalDate to, BurdenKind kind, InspectionStanding seer, int most) {
        var scope = sight.concerned(seer);
        return jdbc.sql("SELECT x.* FROM (" + besides.sql()
                        + ") x WHERE x.kind = :kind AND x.unit = ANY (:units) AND x.at >= :start AND x.at < :end AND ("
                        + scope.predicate() + ") ORDER BY x.at DESC, x.subject, x.unit LIMIT :most")
                .params(scope.params())
                .param("kind", kind.name())
                .param("units", units)
                .param("start", Columns.at(start(from)))
                .param("end", Columns.at(start(to)))
                .param("most", most)
                .query((row, n) -> elsewhere(row))
                .list();
    }

    private static Act elsewhere(ResultSet row) throws SQLException {
        return new Act(
                Columns.moment(row, "at"),
                new UnitId(row.getObject("unit", UUID.class)),
                row.getString("what"),
                row.getString("number"),
                row.getString("title"),
                0,
                row.getObject("subject", UUID.class),
                row.getString("href"),
                Grounds.PRESCRIBED);
    }

    /** The latest of each sort of request that was made of a unit on one case: what it may question there. */
    @Transactional(readOnly = true)
    public List<Act> on(UUID subject, UnitId unit, InspectionStanding seer, Instant at) {
        var dockets = this.dockets.of(seer.actor(), at);
        var all = new ArrayList<Act>(
                jdbc.sql("SELECT a.at, a.unit, a.what, d.id, d.number, d.title FROM supervision.asked_of_unit a"
                                + " JOIN supervision.docket_overview d ON d.id = a.docket"
                                + " WHERE a.docket = :subject AND a.unit = :unit AND (" + dockets.predicate() + ")")
                        .params(dockets.params())
                        .param("subject", subject)
                        .param("unit", unit.value())
                        .query((row, n) -> docket(row))
                        .list());
        var own = sight.concerned(seer);
        all.addAll(jdbc.sql("SELECT x.* FROM (" + besides.sql()
                        + ") x WHERE x.subject = :subject AND x.unit = :unit AND (" + own.predicate() + ")")
                .params(own.params())
                .param("subject", subject)
                .param("unit", unit.value())
                .query((row, n) -> elsewhere(row))
                .list());
        all.addAll(jdbc.sql("SELECT v.day, v.unit, p.id, p.number, p.title FROM inspection.visit v"
                        + " JOIN inspection.plan p ON p.id = v.plan AND p.state IN ('APPROVED', 'CLOSED')"
                        + " WHERE v.merged_into IS NULL AND p.id = :subject AND v.unit = :unit AND ("
                        + InspectionSight.KNOWN_TO_THE_UNIT + ")")
                .param("subject", subject)
                .param("unit", unit.value())
                .query((row, n) -> visit(row))
                .list());
        all.addAll(jdbc.sql("SELECT m.id, m.day, u.unit, m.title, m.minutes FROM inspection.meeting m,"
                        + " unnest(m.units) AS u (unit) WHERE m.id = :subject AND u.unit = :unit")
                .param("subject", subject)
                .param("unit", unit.value())
                .query((row, n) -> meeting(row))
                .list());
        Map<String, Act> latest = new LinkedHashMap<>();
        all.stream()
                .sorted(Comparator.comparing(Act::at).reversed())
                .forEach(act -> latest.putIfAbsent(act.what(), act));
        return grounds.on(latest.values());
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
                .query((row, n) -> docket(row))
                .list();
    }

    private static Act docket(ResultSet row) throws SQLException {
        var id = row.getObject("id", UUID.class);
        return new Act(
                Columns.moment(row, "at"),
                new UnitId(row.getObject("unit", UUID.class)),
                row.getString("what"),
                orEmpty(row.getString("number")),
                row.getString("title"),
                0,
                id,
                new DocketId(id).href(),
                Grounds.PRESCRIBED);
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
                .query((row, n) -> visit(row))
                .list();
    }

    private static Act visit(ResultSet row) throws SQLException {
        var id = row.getObject("id", UUID.class);
        return new Act(
                start(row.getObject("day", LocalDate.class)),
                new UnitId(row.getObject("unit", UUID.class)),
                "CHECK",
                orEmpty(row.getString("number")),
                row.getString("title"),
                0,
                id,
                new CaseId(CaseKind.PLAN, id).href(),
                Grounds.PRESCRIBED);
    }

    private List<Act> meetings(UUID[] units, LocalDate from, LocalDate to, int most) {
        return jdbc.sql(
                        """
                        SELECT m.id, m.day, u.unit, m.title, m.minutes FROM inspection.meeting m, unnest(m.units) AS u (unit)
                         WHERE u.unit = ANY (:units) AND m.day >= :from AND m.day < :to
                         ORDER BY m.day DESC, m.id, u.unit LIMIT :most
                        """)
                .param("units", units)
                .param("from", from)
                .param("to", to)
                .param("most", most)
                .query((row, n) -> meeting(row))
                .list();
    }

    private static Act meeting(ResultSet row) throws SQLException {
        return new Act(
                start(row.getObject("day", LocalDate.class)),
                new UnitId(row.getObject("unit", UUID.class)),
                "MEETING",
                "",
                row.getString("title"),
                row.getInt("minutes"),
                row.getObject("id", UUID.class),
                null,
                Grounds.PRESCRIBED);
    }

    private static Instant start(LocalDate day) {
        return day.atStartOfDay(Zone.SHANGHAI).toInstant();
    }

    private static String orEmpty(@Nullable String number) {
        return number == null ? "" : number;
    }
}
