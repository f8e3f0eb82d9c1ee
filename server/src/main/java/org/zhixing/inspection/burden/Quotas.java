package org.zhixing.inspection.burden;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.time.Year;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhixing.act.Refusal;
import org.zhixing.act.UnitId;
import org.zhixing.act.Zone;
import org.zhixing.inspection.AllowanceKind;
import org.zhixing.inspection.BurdenKind;
import org.zhixing.inspection.desk.InspectionRules;
import org.zhixing.organization.Organization;
import org.zhixing.organization.Unit;
import org.zhixing.rows.Rule;
import org.zhixing.supervision.BurdenGate;
import org.zhixing.supervision.Grounds;

/**
 * Above the quota of the year a request is refused, unless a leader has allowed so many more; what the rules call
 * prescribed is counted and shown, never stopped (R052, domain law L9). And nobody is asked without grounds.
 */
@Component
class Quotas implements BurdenGate {

    private static final String LAW = "L9";

    private final BurdenMeter meter;
    private final Allowances allowances;
    private final InspectionRules rules;
    private final Organization organization;
    private final RequestGrounds grounds;

    Quotas(
            BurdenMeter meter,
            Allowances allowances,
            InspectionRules rules,
            Organization organization,
            RequestGrounds grounds) {
        this.grounds = grounds;
        this.organization = organization;
        this.meter = meter;
        this.allowances = allowances;
        this.rules = rules;
    }

    @Override
    public Tally tally(Instant at, Year year) {
        return new OfOneBatch(LocalDate.ofInstant(at, Zone.SHANGHAI), year);
    }

    @Override
    public Grounds usual(String what) {
        return grounds.usual(what);
    }

    @Override
    public @Nullable Refusal unfounded(String what, Grounds said) {
        var founded = said.equals(Grounds.PRESCRIBED) ? grounds.usual(what) : said;
        return founded.isWhole() ? null : Refusal.of("inspection.refused.grounds", LAW);
    }

    /** The meter is read once, by the first request that may be stopped. */
    private final class OfOneBatch implements Tally {

        private final LocalDate today;
        private final Year year;
        private final Map<BurdenKind, Map<UnitId, Integer>> taken = new EnumMap<>(BurdenKind.class);
        private final Map<Map.Entry<String, Grounds>, Optional<Refusal>> founded = new HashMap<>();
        private final Map<String, Rule> stops = new HashMap<>();
        private @Nullable List<BurdenMeter.Line> read;

        private OfOneBatch(LocalDate today, Year year) {
            this.today = today;
            this.year = year;
        }

        @Override
        public @Nullable Refusal take(Collection<UnitId> units, String what, Grounds said) {
            int only = what.indexOf('.');
            var refusal = founded.computeIfAbsent(
                            Map.entry(only < 0 ? what : what.substring(0, only), said),
                            one -> Optional.ofNullable(unfounded(one.getKey(), one.getValue())))
                    .orElse(null);
            var rule = stops.computeIfAbsent(what, one -> rules.rule(BurdenMeter.ABOVE + one));
            return refusal != null || rule.value().equals(InspectionRules.PRESCRIBED) ? refusal : take(units, rule);
        }

        private @Nullable Refusal take(Collection<UnitId> units, Rule rule) {
            var kind = BurdenKind.valueOf(rule.value());
            var types = rules.rule("burden.above-of").value();
            var asked = organization.units(units, today).values().stream()
                    .filter(unit -> types.contains(unit.type().name()))
                    .map(Unit::id)
                    .collect(Collectors.toSet());
            if (asked.isEmpty()) {
                return null;
            }
            var more = taken.computeIfAbsent(kind, none -> new HashMap<>());
            for (var line : lines()) {
                var load = line.ofYear(kind);
                int count = load.asked() + more.getOrDefault(line.unit(), 0);
                if (asked.contains(line.unit())
                        && load.quota() > 0
                        && count >= load.quota()
                        && count
                                >= load.quota()
                                        + allowances.granted(
                                                line.unit(), AllowanceKind.valueOf(kind.name()), year.getValue())) {
                    return Refusal.of(
                            "inspection.refused.burden." + kind.name(),
                            rule.source(),
                            line.name(),
                            count,
                            load.quota(),
                            year.toString());
                }
            }
            asked.forEach(unit -> more.merge(unit, 1, Integer::sum));
            return null;
        }

        /** To the end of the year: what is planned for a later month of it is asked already. */
        private List<BurdenMeter.Line> lines() {
            var lines = read == null ? meter.of(year.atMonth(Month.DECEMBER), today) : read;
            read = lines;
            return lines;
        }
    }
}
