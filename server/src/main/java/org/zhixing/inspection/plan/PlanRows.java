package org.zhixing.inspection.plan;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhixing.act.Ids;
import org.zhixing.act.PersonId;
import org.zhixing.act.UnitId;
import org.zhixing.inspection.AuthorityKind;
import org.zhixing.inspection.CaseId;
import org.zhixing.inspection.CaseKind;
import org.zhixing.inspection.InspectionParty;
import org.zhixing.inspection.PlanKind;
import org.zhixing.inspection.PlanState;
import org.zhixing.inspection.Way;
import org.zhixing.inspection.desk.InspectionSight;
import org.zhixing.inspection.desk.InspectionSight.Scope;
import org.zhixing.inspection.desk.InspectionStanding;
import org.zhixing.inspection.desk.InspectionTables;
import org.zhixing.rows.Columns;

/** Plans with their teams and visits. */
@Repository
public class PlanRows {

    /** The kind of steps that plans go by. */
    public static final String STEPS = "inspection.PLAN";

    private final JdbcClient jdbc;
    private final InspectionTables tables;

    PlanRows(JdbcClient jdbc, InspectionTables tables) {
        this.jdbc = jdbc;
        this.tables = tables;
    }

    public Optional<SupervisionPlan> find(CaseId id, Scope scope) {
        return read(id, scope, "");
    }

    /** Held until the end of the transaction. */
    Optional<SupervisionPlan> hold(CaseId id, Scope scope) {
        return read(id, scope, " FOR UPDATE OF p");
    }

    private Optional<SupervisionPlan> read(CaseId id, Scope scope, String lock) {
        return jdbc.sql("SELECT p.* FROM inspection.plan p WHERE p.id = :id AND (" + scope.predicate() + ")" + lock)
                .param("id", id.value())
                .params(scope.params())
                .query((row, number) -> plan(row))
                .optional();
    }

    /** Who leads first. */
    public List<Inspector> teamOf(CaseId plan) {
        return jdbc.sql("SELECT i.* FROM inspection.inspector i WHERE i.plan = :plan ORDER BY NOT i.leads, i.place")
                .param("plan", plan.value())
                .query((row, number) -> new Inspector(
                        new PersonId(row.getObject("person", UUID.class)),
                        row.getString("name"),
                        row.getString("post_name"),
                        new UnitId(row.getObject("unit", UUID.class)),
                        row.getString("unit_name"),
                        row.getBoolean("leads"),
                        Columns.instant(row, "recused_at"),
                        row.getString("reason")))
                .list();
    }

    public List<Visit> visitsOf(CaseId plan) {
        return jdbc.sql("SELECT v.* FROM inspection.visit v WHERE v.plan = :plan ORDER BY v.day, v.id")
                .param("plan", plan.value())
                .query((row, number) -> visit(row))
                .list();
    }

    public Optional<Visit> visit(UUID id) {
        return jdbc.sql("SELECT v.* FROM inspection.visit v WHERE v.id = :id")
                .param("id", id)
                .query((row, number) -> visit(row))
                .optional();
    }

    /**
     * A record that not both inspectors have signed.
     *
     * @param missing who signs next
     */
    public record Unsigned(UnitId unit, String missing) {}

    public List<Unsigned> unsigned(CaseId plan) {
        return jdbc.sql(
                        """
                        SELECT r.unit, CASE WHEN r.signed_by = r.first THEN r.second_name ELSE r.first_name END AS missing
                        FROM inspection.record r WHERE r.plan = :plan AND r.state <> 'SIGNED'
                        ORDER BY r.happened_at, r.id
                        """)
                .param("plan", plan.value())
                .query((row, number) ->
                        new Unsigned(new UnitId(row.getObject("unit", UUID.class)), row.getString("missing")))
                .list();
    }

    /** Units of which nothing has been recorded; a visit merged into another is recorded there. */
    public List<UnitId> unrecorded(CaseId plan) {
        return jdbc.sql(
                        """
                        SELECT v.unit FROM inspection.visit v WHERE v.plan = :plan AND v.merged_into IS NULL
                        AND NOT EXISTS (SELECT FROM inspection.record r WHERE r.visit = v.id) ORDER BY v.day, v.id
                        """)
                .param("plan", plan.value())
                .query((row, number) -> new UnitId(row.getObject("unit", UUID.class)))
                .list();
    }

    /** The relations in which an actor who sees a plan stands to it. */
    public Set<InspectionParty> partiesOf(SupervisionPlan plan, InspectionStanding seer) {
        var parties = InspectionSight.parties(seer, null);
        if (!seer.office() && seer.speaksFor(plan.supervisor())) {
            parties.add(InspectionParty.SUPERVISOR);
        }
        if (teamOf(plan.id()).stream()
                .anyMatch(one ->
                        one.takesPart() && one.person().equals(seer.actor().person()))) {
            parties.add(InspectionParty.INSPECTOR);
        }
        return parties;
    }

    /** The team as it is now written; who has stepped back stays out. */
    void writeTeam(CaseId plan, List<Inspector> team) {
        jdbc.sql("DELETE FROM inspection.inspector WHERE plan = :plan AND recused_at IS NULL")
                .param("plan", plan.value())
                .update();
        int place = 0;
        for (var one : team) {
            insertInspector(plan, one, ++place);
        }
    }

    void insertInspector(CaseId plan, Inspector one, int place) {
        var row = new LinkedHashMap<String, @Nullable Object>();
        row.put("plan", plan.value());
        row.put("person", one.person().value());
        row.put("place", place);
        row.put("name", one.name());
        row.put("post_name", one.postName());
        row.put("unit", one.unit().value());
        row.put("unit_name", one.unitName());
        row.put("leads", one.leads());
        tables.insert("inspector", row);
    }

    void recuse(CaseId plan, PersonId person, String reason, Instant at) {
        jdbc.sql(
                        """
                        UPDATE inspection.inspector SET recused_at = :at, reason = :reason, leads = false
                        WHERE plan = :plan AND person = :person
                        """)
                .param("at", Columns.at(at))
                .param("reason", reason)
                .param("plan", plan.value())
                .param("person", person.value())
                .update();
    }

    void lead(CaseId plan, PersonId person) {
        jdbc.sql("UPDATE inspection.inspector SET leads = true WHERE plan = :plan AND person = :person")
                .param("plan", plan.value())
                .param("person", person.value())
                .update();
    }

    /** The visits as they are now written; those that stay keep their day. */
    void writeVisits(CaseId plan, List<UnitId> units, LocalDate day) {
        jdbc.sql("DELETE FROM inspection.visit WHERE plan = :plan AND NOT unit = ANY(:units)")
                .param("plan", plan.value())
                .param("units", units.stream().map(UnitId::value).toArray(UUID[]::new))
                .update();
        var known = visitsOf(plan).stream().map(Visit::unit).toList();
        for (var unit : units) {
            if (!known.contains(unit)) {
                tables.insert(
                        "visit", Map.of("id", Ids.next(), "plan", plan.value(), "unit", unit.value(), "day", day));
            }
        }
    }

    void schedule(UUID visit, LocalDate day) {
        jdbc.sql("UPDATE inspection.visit SET day = :day WHERE id = :id")
                .param("day", day)
                .param("id", visit)
                .update();
    }

    void merge(UUID visit, UUID other, String by) {
        jdbc.sql(
                        """
                        UPDATE inspection.visit SET merged_into = o.id, merged_by = :by, day = o.day
                        FROM (SELECT id, day FROM inspection.visit WHERE id = :other) o WHERE inspection.visit.id = :visit
                        """)
                .param("by", by)
                .param("other", other)
                .param("visit", visit)
                .update();
    }

    static SupervisionPlan plan(ResultSet row) throws SQLException {
        var approver = Columns.id(row, "approver");
        return new SupervisionPlan(
                new CaseId(CaseKind.PLAN, row.getObject("id", UUID.class)),
                row.getString("title"),
                PlanKind.valueOf(row.getString("kind")),
                Way.valueOf(row.getString("way")),
                AuthorityKind.valueOf(row.getString("authority_kind")),
                row.getString("authority"),
                new UnitId(row.getObject("supervisor", UUID.class)),
                Columns.id(row, "designation"),
                row.getString("scope"),
                Columns.texts(row, "matters"),
                row.getObject("from_day", LocalDate.class),
                row.getObject("to_day", LocalDate.class),
                PlanState.valueOf(row.getString("state")),
                Objects.requireNonNull(Columns.instant(row, "drafted_at")),
                new PersonId(row.getObject("drafter", UUID.class)),
                row.getString("drafter_name"),
                Columns.instant(row, "approved_at"),
                approver == null ? null : new PersonId(approver),
                row.getString("approver_name"),
                Columns.id(row, "paper"),
                row.getString("number"),
                row.getString("end_words"),
                row.getInt("version"));
    }

    private static Visit visit(ResultSet row) throws SQLException {
        return new Visit(
                row.getObject("id", UUID.class),
                new CaseId(CaseKind.PLAN, row.getObject("plan", UUID.class)),
                new UnitId(row.getObject("unit", UUID.class)),
                row.getObject("day", LocalDate.class),
                Columns.id(row, "merged_into"),
                row.getString("merged_by"));
    }
}
