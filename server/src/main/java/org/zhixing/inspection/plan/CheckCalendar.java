package org.zhixing.inspection.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhixing.act.Refusal;
import org.zhixing.act.UnitId;
import org.zhixing.inspection.CaseId;
import org.zhixing.inspection.CaseKind;
import org.zhixing.inspection.PlanState;
import org.zhixing.inspection.desk.InspectionRules;
import org.zhixing.inspection.desk.InspectionSight;
import org.zhixing.organization.CityOffices;
import org.zhixing.organization.Organization;
import org.zhixing.organization.Unit;
import org.zhixing.rows.Rule;

/** The one calendar of visits (R052): repeated and multi-headed checks are refused or merged, and quotas kept. */
@Component
public class CheckCalendar {

    private static final String COUNTS = "p.state IN ('SUBMITTED', 'APPROVED', 'CLOSED')";

    private final JdbcClient jdbc;
    private final InspectionRules rules;
    private final Organization organization;
    private final CityOffices offices;

    CheckCalendar(JdbcClient jdbc, InspectionRules rules, Organization organization, CityOffices offices) {
        this.jdbc = jdbc;
        this.rules = rules;
        this.organization = organization;
        this.offices = offices;
    }

    /** One who plans at a time: what two submit at once must not pass each other unseen. */
    void hold() {
        jdbc.sql("LOCK TABLE inspection.visit IN SHARE ROW EXCLUSIVE MODE").update();
    }

    /** Visits of the plan to units that another plan visits too near in time, whoever supervises. */
    public List<Clash> clashes(CaseId plan, LocalDate today) {
        return jdbc.sql(
                        """
                        SELECT v.id AS visit, v.unit, v.day, o.id AS other, o.day AS other_day, p.id AS plan, p.title, p.state
                        FROM inspection.visit v
                        JOIN inspection.visit o ON o.unit = v.unit AND o.plan <> v.plan AND o.merged_into IS NULL
                          AND abs(o.day - v.day) <= :apart
                        JOIN inspection.plan p ON p.id = o.plan AND"""
                                + " " + COUNTS
                                + " WHERE v.plan = :plan AND v.merged_into IS NULL ORDER BY v.day, v.id, o.day, o.id")
                .param("apart", rules.rule("calendar.apart").number())
                .param("plan", plan.value())
                .query((row, number) -> {
                    var otherDay = row.getObject("other_day", LocalDate.class);
                    return new Clash(
                            row.getObject("visit", UUID.class),
                            new UnitId(row.getObject("unit", UUID.class)),
                            row.getObject("day", LocalDate.class),
                            row.getObject("other", UUID.class),
                            otherDay,
                            new CaseId(CaseKind.PLAN, row.getObject("plan", UUID.class)),
                            row.getString("title"),
                            PlanState.valueOf(row.getString("state")) != PlanState.CLOSED && !otherDay.isBefore(today));
                })
                .list();
    }

    /** Why the plan's visits may not stand in the calendar as they are; null when they may. */
    @Nullable
    Refusal against(SupervisionPlan plan, List<Visit> visits, LocalDate today) {
        var clashes = clashes(plan.id(), today);
        if (!clashes.isEmpty()) {
            var first = clashes.get(0);
            return Refusal.of(
                    "inspection.refused.clash",
                    rules.rule("calendar.apart").source(),
                    offices.name(first.unit(), today),
                    first.title(),
                    first.otherDay(),
                    clashes.size());
        }
        for (var visit : visits) {
            if (visit.mergedInto() == null) {
                var rule = quotaOf(visit.unit(), today);
                int others = taken(visit.unit(), visit.day().getYear(), plan.id());
                if (others + 1 > rule.number()) {
                    return Refusal.of(
                            "inspection.refused.quota",
                            rule.source(),
                            offices.name(visit.unit(), today),
                            rule.number(),
                            String.valueOf(visit.day().getYear()));
                }
            }
        }
        return null;
    }

    /** How often a unit may be visited in a year. */
    public Rule quotaOf(UnitId unit, LocalDate day) {
        String type =
                organization.unit(unit, day).map(Unit::type).map(Enum::name).orElse("OTHER");
        return rules.under("calendar.quota.").stream()
                .filter(rule -> rule.key().equals("calendar.quota." + type))
                .findFirst()
                .orElseGet(() -> rules.rule("calendar.quota.OTHER"));
    }

    /** Visits of a year that count, those of one plan left out. */
    private int taken(UnitId unit, int year, CaseId except) {
        return jdbc.sql("SELECT count(*) FROM inspection.visit v JOIN inspection.plan p ON p.id = v.plan AND " + COUNTS
                        + " WHERE v.unit = :unit AND v.merged_into IS NULL AND v.plan <> :except"
                        + " AND v.day >= :from AND v.day < :to")
                .param("unit", unit.value())
                .param("except", except.value())
                .param("from", LocalDate.of(year, 1, 1))
                .param("to", LocalDate.of(year + 1, 1, 1))
                .query(Integer.class)
                .single();
    }

    /** A line of the calendar. */
    public record Entry(
            UUID visit, CaseId plan, String title, PlanState state, UnitId unit, LocalDate day, boolean merged) {}

    /** Planned visits from one day to another that the seer may see, day by day. */
    public List<Entry> between(LocalDate from, LocalDate to, InspectionSight.Scope scope) {
        return jdbc.sql(
                        """
                        SELECT v.id, v.plan, p.title, p.state, v.unit, v.day, v.merged_into FROM inspection.visit v
                        JOIN inspection.plan p ON p.id = v.plan AND p.state <> 'CANCELLED'
                        WHERE v.day BETWEEN :from AND :to AND ("""
                                + scope.predicate() + ") ORDER BY v.day, p.from_day, v.id")
                .params(scope.params())
                .param("from", from)
                .param("to", to)
                .query((row, number) -> new Entry(
                        row.getObject("id", UUID.class),
                        new CaseId(CaseKind.PLAN, row.getObject("plan", UUID.class)),
                        row.getString("title"),
                        PlanState.valueOf(row.getString("state")),
                        new UnitId(row.getObject("unit", UUID.class)),
                        row.getObject("day", LocalDate.class),
                        row.getObject("merged_into") != null))
                .list();
    }
}
