package org.zhixing.inspection.burden;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhixing.act.UnitId;
import org.zhixing.act.Zone;
import org.zhixing.inspection.BurdenKind;
import org.zhixing.inspection.desk.InspectionRules;
import org.zhixing.inspection.desk.InspectionSight;
import org.zhixing.organization.CityOffices;
import org.zhixing.organization.Unit;
import org.zhixing.organization.UnitType;
import org.zhixing.rows.Columns;
import org.zhixing.rows.Rule;

/** How much is asked of each unit, counted from what the house holds already (R052): nobody fills in a form for it. */
@Service
public class BurdenMeter {

    private static final String ASKED =
            """
            SELECT a.unit, to_char(a.at AT TIME ZONE :zone, 'YYYY-MM') AS month, a.kind, count(*) AS n
              FROM supervision.asked_of_unit a WHERE a.at >= :start AND a.at < :end GROUP BY 1, 2, 3
            UNION ALL
            SELECT v.unit, to_char(v.day, 'YYYY-MM'), 'CHECK', count(*) FROM inspection.visit v
              JOIN inspection.plan p ON p.id = v.plan AND p.state IN ('APPROVED', 'CLOSED')
             WHERE v.merged_into IS NULL AND v.day >= :from AND v.day < :to AND (%s) GROUP BY 1, 2
            UNION ALL
            SELECT u.unit, to_char(m.day, 'YYYY-MM'), 'MEETING', count(*)
              FROM inspection.meeting m, unnest(m.units) AS u (unit)
             WHERE m.day >= :from AND m.day < :to GROUP BY 1, 2
            UNION ALL
            SELECT u.unit, to_char(m.day, 'YYYY-MM'), 'MINUTES', sum(m.minutes)
              FROM inspection.meeting m, unnest(m.units) AS u (unit)
             WHERE m.day >= :from AND m.day < :to GROUP BY 1, 2
            """
                    .formatted(InspectionSight.KNOWN_TO_THE_UNIT);

    private static final int QUARTERS = 4;
    private static final int MONTHS = 3;

    private final JdbcClient jdbc;
    private final CityOffices offices;
    private final InspectionRules rules;

    BurdenMeter(JdbcClient jdbc, CityOffices offices, InspectionRules rules) {
        this.jdbc = jdbc;
        this.offices = offices;
        this.rules = rules;
    }

    /** What was asked of one unit in one month, with the quota for it. */
    public record Load(int asked, int quota) {

        public boolean over() {
            return asked > quota;
        }
    }

    /** A unit's line. */
    public record Line(UnitId unit, String name, UnitType type, Map<BurdenKind, Load> loads) {

        public Load load(BurdenKind kind) {
            return loads.getOrDefault(kind, new Load(0, 0));
        }

        public boolean over() {
            return loads.values().stream().anyMatch(Load::over);
        }

        public boolean nothing() {
            return loads.values().stream().allMatch(load -> load.asked() == 0);
        }
    }

    /** One month, all units in official order, those of whom nothing was asked included. */
    @Transactional(readOnly = true)
    public List<Line> of(YearMonth month, LocalDate today) {
        Map<UUID, Map<BurdenKind, Integer>> asked = new HashMap<>();
        counted(month, month).forEach(one -> asked.computeIfAbsent(one.unit(), none -> new EnumMap<>(BurdenKind.class))
                .put(one.kind(), one.count()));
        var quotas = quotas();
        var lines = new ArrayList<Line>();
        for (Unit unit : offices.bodies(today)) {
            Map<BurdenKind, Load> loads = new EnumMap<>(BurdenKind.class);
            for (BurdenKind kind : BurdenKind.values()) {
                int count = asked.getOrDefault(unit.id().value(), Map.of()).getOrDefault(kind, 0);
                loads.put(kind, new Load(count, quota(quotas, kind, unit.type())));
            }
            lines.add(new Line(unit.id(), unit.name(), unit.type(), loads));
        }
        return lines;
    }

    /** Three months, and what was asked of each township in them on the average. */
    public record Quarter(YearMonth first, YearMonth last, Map<BurdenKind, Double> averages) {

        public double average(BurdenKind kind) {
            return averages.getOrDefault(kind, 0.0);
        }
    }

    /** Those whom the meter is for. */
    public List<UnitId> townships(LocalDate today) {
        return offices.bodies(today).stream()
                .filter(unit -> unit.type() == UnitType.TOWNSHIP)
                .map(Unit::id)
                .toList();
    }

    /** The last four quarters of a year that ends with a month, the earliest first; empty where there is no township. */
    @Transactional(readOnly = true)
    public List<Quarter> quartersOfTownships(YearMonth last, LocalDate today) {
        var towns = townships(today);
        var quarters = new ArrayList<Quarter>();
        if (towns.isEmpty()) {
            return quarters;
        }
        var months = List.copyOf(trend(last, QUARTERS * MONTHS, towns).entrySet());
        for (int n = 0; n < QUARTERS; n++) {
            var own = months.subList(n * MONTHS, (n + 1) * MONTHS);
            Map<BurdenKind, Double> averages = new EnumMap<>(BurdenKind.class);
            own.forEach(month -> month.getValue()
                    .forEach((kind, count) -> averages.merge(kind, (double) count / towns.size(), Double::sum)));
            quarters.add(new Quarter(own.get(0).getKey(), own.get(MONTHS - 1).getKey(), averages));
        }
        return quarters;
    }

    /** Month by month up to one, what was asked of some units together. */
    @Transactional(readOnly = true)
    public Map<YearMonth, Map<BurdenKind, Integer>> trend(YearMonth last, int months, Collection<UnitId> units) {
        Map<YearMonth, Map<BurdenKind, Integer>> trend = new LinkedHashMap<>();
        for (int back = months - 1; back >= 0; back--) {
            trend.put(last.minusMonths(back), new EnumMap<>(BurdenKind.class));
        }
        for (var one : counted(last.minusMonths(months - 1L), last)) {
            var month = trend.get(one.month());
            if (month != null && units.contains(new UnitId(one.unit()))) {
                month.merge(one.kind(), one.count(), Integer::sum);
            }
        }
        return trend;
    }

    private record Counted(UUID unit, YearMonth month, BurdenKind kind, int count) {}

    private List<Counted> counted(YearMonth first, YearMonth last) {
        LocalDate from = first.atDay(1);
        LocalDate to = last.plusMonths(1).atDay(1);
        return jdbc.sql(ASKED)
                .param("zone", Zone.SHANGHAI.getId())
                .param("start", Columns.at(from.atStartOfDay(Zone.SHANGHAI).toInstant()))
                .param("end", Columns.at(to.atStartOfDay(Zone.SHANGHAI).toInstant()))
                .param("from", from)
                .param("to", to)
                .query((row, number) -> new Counted(
                        row.getObject("unit", UUID.class),
                        YearMonth.parse(row.getString("month")),
                        BurdenKind.valueOf(row.getString("kind")),
                        row.getInt("n")))
                .list();
    }

    private Map<String, Integer> quotas() {
        Map<String, Integer> quotas = new HashMap<>();
        rules.under("burden.quota.").forEach(rule -> quotas.put(rule.key(), rule.number()));
        return quotas;
    }

    private static int quota(Map<String, Integer> quotas, BurdenKind kind, UnitType type) {
        String prefix = "burden.quota." + kind.name() + ".";
        var own = quotas.get(prefix + type.name());
        return own == null ? quotas.getOrDefault(prefix + "OTHER", 0) : own;
    }

    /** The quotas with their sources. */
    public List<Rule> quotaRules() {
        return rules.under("burden.quota.");
    }
}
