package org.zhixing.inspection.conclusion;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhixing.act.PersonId;
import org.zhixing.act.UnitId;
import org.zhixing.inspection.CaseId;
import org.zhixing.inspection.CaseKind;
import org.zhixing.inspection.ConclusionState;
import org.zhixing.inspection.InspectionParty;
import org.zhixing.inspection.desk.InspectionSight;
import org.zhixing.inspection.desk.InspectionSight.Scope;
import org.zhixing.inspection.desk.InspectionStanding;
import org.zhixing.inspection.plan.Inspector;
import org.zhixing.inspection.plan.PlanRows;
import org.zhixing.rows.Columns;
import org.zhixing.timelimit.LimitId;

/** Conclusions, and who had a hand in them. */
@Repository
public class ConclusionRows {

    /** The kind of steps that conclusions go by. */
    public static final String STEPS = "inspection.CONCLUSION";

    private final JdbcClient jdbc;
    private final PlanRows plans;
    private final InspectionSight sight;

    ConclusionRows(JdbcClient jdbc, PlanRows plans, InspectionSight sight) {
        this.jdbc = jdbc;
        this.plans = plans;
        this.sight = sight;
    }

    public Optional<Conclusion> find(CaseId id, Scope scope) {
        return read("x.id = :value", id.value(), scope, "").stream().findFirst();
    }

    Optional<Conclusion> hold(CaseId id, Scope scope) {
        return read("x.id = :value", id.value(), scope, " FOR UPDATE OF x").stream()
                .findFirst();
    }

    public List<Conclusion> ofPlan(CaseId plan, Scope scope) {
        return read("x.plan = :value", plan.value(), scope, "");
    }

    public Set<InspectionParty> partiesOf(Conclusion conclusion, InspectionStanding seer) {
        var parties = InspectionSight.parties(seer, conclusion.unit());
        plans.find(conclusion.plan(), sight.plans(seer)).ifPresent(plan -> parties.addAll(plans.partiesOf(plan, seer)));
        return parties;
    }

    /** Everybody who made it: team, drafter, checker, issuer. They do not review it (domain law L1 article 17). */
    public Set<PersonId> makersOf(Conclusion conclusion) {
        var makers = new HashSet<PersonId>();
        plans.teamOf(conclusion.plan()).stream().map(Inspector::person).forEach(makers::add);
        makers.add(conclusion.drafter());
        if (conclusion.checker() != null) {
            makers.add(conclusion.checker());
        }
        if (conclusion.issuer() != null) {
            makers.add(conclusion.issuer());
        }
        return makers;
    }

    private List<Conclusion> read(String condition, UUID value, Scope scope, String lock) {
        return jdbc.sql("SELECT x.* FROM inspection.conclusion x JOIN inspection.plan p ON p.id = x.plan WHERE "
                        + condition + " AND (" + scope.predicate() + ") ORDER BY x.drafted_at, x.id" + lock)
                .param("value", value)
                .params(scope.params())
                .query((row, number) -> conclusion(row))
                .list();
    }

    private static @Nullable PersonId person(ResultSet row, String column) throws SQLException {
        var id = Columns.id(row, column);
        return id == null ? null : new PersonId(id);
    }

    private static @Nullable LimitId limit(ResultSet row, String column) throws SQLException {
        var id = Columns.id(row, column);
        return id == null ? null : new LimitId(id);
    }

    private static Conclusion conclusion(ResultSet row) throws SQLException {
        return new Conclusion(
                new CaseId(CaseKind.CONCLUSION, row.getObject("id", UUID.class)),
                new CaseId(CaseKind.PLAN, row.getObject("plan", UUID.class)),
                new UnitId(row.getObject("unit", UUID.class)),
                ConclusionState.valueOf(row.getString("state")),
                row.getString("facts"),
                Columns.texts(row, "findings"),
                row.getString("opinion"),
                row.getObject("rectify_by", LocalDate.class),
                new PersonId(row.getObject("drafter", UUID.class)),
                row.getString("drafter_name"),
                person(row, "checker"),
                row.getString("checker_name"),
                person(row, "issuer"),
                row.getString("issuer_name"),
                Columns.instant(row, "issued_at"),
                Columns.id(row, "paper"),
                row.getString("number"),
                Columns.instant(row, "received_at"),
                row.getString("received_by"),
                limit(row, "request_limit"),
                row.getString("review_reason"),
                Columns.instant(row, "review_asked_at"),
                row.getString("review_asked_by"),
                limit(row, "decision_limit"),
                row.getString("decision"),
                row.getString("decider_name"),
                Columns.instant(row, "decided_at"),
                Columns.id(row, "decision_paper"),
                row.getInt("version"));
    }
}
