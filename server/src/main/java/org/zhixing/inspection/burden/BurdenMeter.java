package org.zhixing.inspection.burden;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhixing.act.UnitId;
import org.zhixing.inspection.BurdenKind;
import org.zhixing.inspection.burden.KeptSums.Counted;
import org.zhixing.inspection.desk.InspectionRules;
import org.zhixing.inspection.desk.InspectionSight;
import org.zhixing.organization.CityOffices;
import org.zhixing.organization.Unit;
import org.zhixing.organization.UnitType;
import org.zhixing.rows.Rule;

/** How much is asked of each unit, counted from what the house holds already (R052): nobody fills in a form for it. */
@Service
public class BurdenMeter {

    /** Visits and meetings: few, and what a unit knows of a visit may change; they are counted each time. */
    private static final String DAYS =
            """
            SELECT v.unit, to_char(v.day, 'YYYY-MM') AS month, 'CHECK' AS kind, 'CHECK' AS what, count(*) AS n
              FROM inspection.visit v
              JOIN inspection.plan p ON p.id = v.plan AND p.state IN ('APPROVED', 'CLOSED')
             WHERE v.merged_into IS NULL AND v.day >= :from AND v.day < :to AND (%s) GROUP BY 1, 2
            UNION ALL
            SELECT u.unit, to_char(m.day, 'YYYY-MM'), 'MEETING', 'MEETING', count(*)
              FROM inspection.meeting m, unnest(m.units) AS u (unit)
             WHERE m.day >= :from AND m.day < :to GROUP BY 1, 2
            UNION ALL
            SELECT u.unit, to_char(m.day, 'YYYY-MM'), 'MINUTES', 'MINUTES', sum(m.minutes)
              FROM inspection.meeting m, unnest(m.units) AS u (unit)
             WHERE m.day >= :from AND m.day < :to GROUP BY 1, 2
            """
                    .formatted(InspectionSight.KNOWN_TO_THE_UNIT);

    /** Which sorts of requests stop at the quota of the year. */
    static final String ABOVE = "burden.above.";

    private static final String MONTHLY = "burden.quota.";
    private static final String YEARLY = "burden.year.";
    private static final String MINUTES = "burden.minutes.";
    /** How often a unit may be visited in a year stands in the calendar's own rules. */
    private static final String CHECKS = "calendar.quota.";

    private static final int HUNDRED = 100;
    private static final int QUARTERS = 4;
    private static final int MONTHS = 3;

    private final JdbcClient jdbc;
    private final CityOffices offices;
    private final InspectionRules rules;
    private final KeptSums sums;

    BurdenMeter(JdbcClient jdbc, CityOffices offices, InspectionRules rules, KeptSums sums) {
        this.sums = sums;
        this.jdbc = jdbc;
        this.offices = offices;
        this.rules = rules;
    }

    /** What was asked of one unit in one month or year, with the quota for it; a quota of 0 is none. */
    public record Load(int asked, int quota) {

        public boolean over() {
            return quota > 0 && asked > quota;
        }

        /** Whether so many per cent of the quota have been asked, and no more than all. */
        public boolean near(int percent) {
            return quota > 0 && !over() && asked * HUNDRED >= quota * percent;
        }
    }

    /**
     * A unit's line.
     *
     * @param year from the beginning of the year to the end of the month
     */
    public record Line(
            UnitId unit, String name, UnitType type, Map<BurdenKind, Load> loads, Map<BurdenKind, Load> year) {

        public Load load(BurdenKind kind) {
            return loads.getOrDefault(kind, new Load(0, 0));
        }

        /** Since the beginning of the year. */
        public Load ofYear(BurdenKind kind) {
            return year.getOrDefault(kind, new Load(0, 0));
        }

        public boolean over() {
            return loads.values().stream().anyMatch(Load::over);
        }

        /** Whether more than the quota of the year was asked. */
        public boolean overOfYear() {
            return year.values().stream().anyMatch(Load::over);
        }

        public boolean nothing() {
            return loads.values().stream().allMatch(load -> load.asked() == 0);
        }
    }

    /** One month, all units in official order, those of whom nothing was asked included. */
    @Transactional(readOnly = true)
    public List<Line> of(YearMonth month, LocalDate today) {
        Map<UUID, Map<BurdenKind, Integer>> asked = new HashMap<>();
        Map<UUID, Map<BurdenKind, Integer>> year = new HashMap<>();
        for (var one : counted(month.withMonth(1), month)) {
            if (one.month().equals(month)) {
                asked.computeIfAbsent(one.unit(), none -> new EnumMap<>(BurdenKind.class))
                        .merge(one.kind(), one.count(), Integer::sum);
            }
            year.computeIfAbsent(one.unit(), none -> new EnumMap<>(BurdenKind.class))
                    .merge(one.kind(), one.count(), Integer::sum);
        }
        var quotas = quotas();
        var lines = new ArrayList<Line>();
        for (Unit unit : offices.bodies(today)) {
            lines.add(new Line(
                    unit.id(),
                    unit.name(),
                    unit.type(),
                    loads(asked.getOrDefault(unit.id().value(), Map.of()), quotas, MONTHLY, unit.type()),
                    loads(year.getOrDefault(unit.id().value(), Map.of()), quotas, YEARLY, unit.type())));
        }
        return lines;
    }

    private static Map<BurdenKind, Load> loads(
            Map<BurdenKind, Integer> asked, Map<String, Integer> quotas, String period, UnitType type) {
        Map<BurdenKind, Load> loads = new EnumMap<>(BurdenKind.class);
        for (BurdenKind kind : BurdenKind.values()) {
            loads.put(kind, new Load(asked.getOrDefault(kind, 0), quota(quotas, period, kind, type)));
        }
        return loads;
    }

    /** Months of one unit, and what the requests of the last of them were. */
    public record OfUnit(
            UnitId unit,
            String name,
            UnitType type,
            Line line,
            Map<YearMonth, Map<BurdenKind, Integer>> months,
            List<Sort> sorts) {}

    /**
     * How often one sort of request was made in a month.
     *
     * @param what last part of a message key
     * @param minutes what one of them costs by the stated estimate, 0 where none is stated
     */
    public record Sort(BurdenKind kind, String what, int asked, int minutes) {}

    /** One unit's load: twelve months, and the sorts of requests of the last. */
    @Transactional(readOnly = true)
    public Optional<OfUnit> of(UnitId unit, YearMonth month, LocalDate today) {
        var line = of(month, today).stream()
                .filter(one -> one.unit().equals(unit))
                .findFirst()
                .orElse(null);
        if (line == null) {
            return Optional.empty();
        }
        var minutes = minutes();
        var sorts = asked(month, month).stream()
                .filter(one -> one.unit().equals(unit.value()) && !one.kind().equals(BurdenKind.MINUTES))
                .map(one -> new Sort(one.kind(), one.what(), one.count(), minutes.getOrDefault(one.what(), 0)))
                .sorted(Comparator.comparing(Sort::kind).thenComparing(Sort::what))
                .toList();
        return Optional.of(new OfUnit(
                unit, line.name(), line.type(), line, trend(month, QUARTERS * MONTHS, List.of(unit)), sorts));
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

    /** What was asked, and what it cost by the stated estimates. */
    private List<Counted> counted(YearMonth first, YearMonth last) {
        var minutes = minutes();
        return asked(first, last).stream()
                .flatMap(one -> {
                    int each = minutes.getOrDefault(one.what(), 0);
                    return each == 0
                            ? Stream.of(one)
                            : Stream.of(
                                    one,
                                    new Counted(
                                            one.unit(),
                                            one.month(),
                                            BurdenKind.FILLING,
                                            one.what(),
                                            one.count() * each));
                })
                .toList();
    }

    private Map<String, Integer> minutes() {
        Map<String, Integer> minutes = new HashMap<>();
        rules.under(MINUTES).forEach(rule -> minutes.put(rule.key().substring(MINUTES.length()), rule.number()));
        return minutes;
    }

    private List<Counted> asked(YearMonth first, YearMonth last) {
        return Stream.concat(
                        sums.of(first, last).stream(),
                        jdbc
                                .sql(DAYS)
                                .param("from", first.atDay(1))
                                .param("to", last.plusMonths(1).atDay(1))
                                .query((row, number) -> KeptSums.counted(row))
                                .list()
                                .stream())
                .toList();
    }

    private Map<String, Integer> quotas() {
        Map<String, Integer> quotas = new HashMap<>();
        quotaRules().forEach(rule -> quotas.put(rule.key(), rule.number()));
        rules.under(CHECKS)
                .forEach(rule -> quotas.put(
                        YEARLY + BurdenKind.CHECK.name() + "." + rule.key().substring(CHECKS.length()), rule.number()));
        return quotas;
    }

    private static int quota(Map<String, Integer> quotas, String period, BurdenKind kind, UnitType type) {
        String prefix = period + kind.name() + ".";
        var own = quotas.get(prefix + type.name());
        return own == null ? quotas.getOrDefault(prefix + "OTHER", 0) : own;
    }

    /** The quotas of the month and of the year with their sources. */
    public List<Rule> quotaRules() {
        return Stream.concat(rules.under(MONTHLY).stream(), rules.under(YEARLY).stream())
                .toList();
    }

    /** Sums the months that are over up, once a night; what was entered late for one of them is in it from then on. */
    @Transactional
    public void keepSums(LocalDate today) {
        sums.keep(today);
    }

    /** From how many per cent of a quota on it is warned. */
    public int warning() {
        return rules.rule("burden.warning").number();
    }

    /** Which sorts of requests stop at the quota of the year, and which are prescribed and never do. */
    public List<Rule> stopRules() {
        return rules.under(ABOVE);
    }

    /** What each kind of request costs, with where the estimate comes from. */
    public List<Rule> minuteRules() {
        return rules.under(MINUTES);
    }
}
