package org.zhixing.inspection.burden;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhixing.act.Refusal;
import org.zhixing.act.UnitId;
import org.zhixing.act.Zone;
import org.zhixing.inspection.BurdenKind;
import org.zhixing.inspection.desk.InspectionRules;
import org.zhixing.organization.Organization;
import org.zhixing.organization.Unit;
import org.zhixing.rows.Rule;
import org.zhixing.supervision.BurdenGate;

/**
 * Above the quota of the year a request is refused, unless a leader has allowed so many more; what the rules do not name
 * is counted and shown, never stopped (R052, domain law L9).
 */
@Component
class Quotas implements BurdenGate {

    private static final String ABOVE = "burden.above.";

    private final BurdenMeter meter;
    private final Allowances allowances;
    private final InspectionRules rules;
    private final Organization organization;

    Quotas(BurdenMeter meter, Allowances allowances, InspectionRules rules, Organization organization) {
        this.organization = organization;
        this.meter = meter;
        this.allowances = allowances;
        this.rules = rules;
    }

    @Override
    public @Nullable Refusal against(Collection<UnitId> units, String what, Instant at) {
        var rule = rules.under(ABOVE + what).stream()
                .filter(one -> one.key().equals(ABOVE + what))
                .findFirst()
                .orElse(null);
        return rule == null ? null : against(units, rule, at);
    }

    private @Nullable Refusal against(Collection<UnitId> units, Rule rule, Instant at) {
        var kind = BurdenKind.valueOf(rule.value());
        var today = LocalDate.ofInstant(at, Zone.SHANGHAI);
        var types = rules.rule("burden.above-of").value();
        var asked = organization.units(units, today).values().stream()
                .filter(unit -> types.contains(unit.type().name()))
                .map(Unit::id)
                .collect(Collectors.toSet());
        if (asked.isEmpty()) {
            return null;
        }
        for (var line : meter.of(YearMonth.from(today), today)) {
            var load = line.ofYear(kind);
            if (asked.contains(line.unit())
                    && load.quota() > 0
                    && load.asked() >= load.quota()
                    && load.asked() >= load.quota() + allowances.granted(line.unit(), kind, today.getYear())) {
                return Refusal.of(
                        "inspection.refused.burden." + kind.name(),
                        rule.source(),
                        line.name(),
                        load.asked(),
                        load.quota());
            }
        }
        return null;
    }
}
