package org.zhixing.inspection.burden;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.zhixing.act.Actor;
import org.zhixing.act.UnitId;
import org.zhixing.act.Zone;
import org.zhixing.organization.CityOffices;
import org.zhixing.organization.UnitType;
import org.zhixing.rows.Columns;
import org.zhixing.supervision.DocketId;
import org.zhixing.supervision.DocketVisibility;

/** What townships were asked outside their duty lists, by admission (L9 h): counted for everybody, shown as far as one sees. */
@Repository
public class OutsideDuty {

    private final JdbcClient jdbc;
    private final CityOffices offices;
    private final DocketVisibility dockets;

    OutsideDuty(JdbcClient jdbc, CityOffices offices, DocketVisibility dockets) {
        this.jdbc = jdbc;
        this.offices = offices;
        this.dockets = dockets;
    }

    /** How often a township was asked in a month and since the beginning of its year. */
    public record Line(UnitId unit, String name, int month, int year) {}

    /** All townships in official order, those that were not asked included. */
    @Transactional(readOnly = true)
    public List<Line> of(YearMonth month, LocalDate today) {
        var ofMonth = counted(month, month);
        var ofYear = counted(month.withMonth(1), month);
        var lines = new ArrayList<Line>();
        for (var unit : offices.bodies(today)) {
            if (unit.type() == UnitType.TOWNSHIP) {
                lines.add(new Line(
                        unit.id(), unit.name(), ofMonth.getOrDefault(unit.id(), 0), ofYear.getOrDefault(unit.id(), 0)));
            }
        }
        return lines;
    }

    private Map<UnitId, Integer> counted(YearMonth first, YearMonth last) {
        Map<UnitId, Integer> counts = new HashMap<>();
        jdbc.sql("SELECT unit, count(*) AS n FROM supervision.asked_outside_duty WHERE at >= :start AND at < :end"
                        + " GROUP BY unit")
                .param("start", Columns.at(start(first)))
                .param("end", Columns.at(start(last.plusMonths(1))))
                .query(row -> {
                    counts.put(new UnitId(row.getObject("unit", UUID.class)), row.getInt("n"));
                });
        return counts;
    }

    /** How often one township, or all together, were asked in some months. */
    public int count(@Nullable UnitId unit, YearMonth first, YearMonth last) {
        var counts = counted(first, last);
        return unit == null
                ? counts.values().stream().mapToInt(Integer::intValue).sum()
                : counts.getOrDefault(unit, 0);
    }

    /** One docket that was opened outside a township's list. */
    public record Asked(
            Instant at,
            UnitId unit,
            DocketId docket,
            String number,
            String title,
            String admission,
            LocalDate admittedOn) {}

    /** The latest first, as far as the reader may see them. */
    @Transactional(readOnly = true)
    public List<Asked> asked(
            @Nullable UnitId unit, YearMonth first, YearMonth last, Actor actor, Instant at, int most) {
        var scope = dockets.of(actor, at);
        return jdbc.sql("SELECT a.at, a.unit, a.admission, a.admitted_on, d.id, d.number, d.title"
                        + " FROM supervision.asked_outside_duty a JOIN supervision.docket_overview d ON d.id = a.docket"
                        + " WHERE a.at >= :start AND a.at < :end AND (CAST(:unit AS uuid) IS NULL OR a.unit = :unit)"
                        + " AND (" + scope.predicate() + ") ORDER BY a.at DESC, d.id, a.unit LIMIT :most")
                .params(scope.params())
                .param("start", Columns.at(start(first)))
                .param("end", Columns.at(start(last.plusMonths(1))))
                .param("unit", unit == null ? null : unit.value())
                .param("most", most)
                .query((row, n) -> {
                    String number = row.getString("number");
                    return new Asked(
                            Columns.moment(row, "at"),
                            new UnitId(row.getObject("unit", UUID.class)),
                            new DocketId(row.getObject("id", UUID.class)),
                            number == null ? "" : number,
                            row.getString("title"),
                            row.getString("admission"),
                            row.getObject("admitted_on", LocalDate.class));
                })
                .list();
    }

    private static Instant start(YearMonth month) {
        return month.atDay(1).atStartOfDay(Zone.SHANGHAI).toInstant();
    }
}
