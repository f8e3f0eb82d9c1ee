package org.zhixing.inspection.record;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhixing.act.Actor;
import org.zhixing.act.Outcome;
import org.zhixing.act.PersonId;
import org.zhixing.act.Refusal;
import org.zhixing.act.UnitId;
import org.zhixing.act.Zone;
import org.zhixing.attachment.Attachments;
import org.zhixing.attachment.Stored;
import org.zhixing.filing.Filing;
import org.zhixing.inspection.CaseId;
import org.zhixing.inspection.CaseKind;
import org.zhixing.inspection.InspectionParty;
import org.zhixing.inspection.PlanState;
import org.zhixing.inspection.RecordAct;
import org.zhixing.inspection.RecordState;
import org.zhixing.inspection.desk.InspectionSight;
import org.zhixing.inspection.desk.InspectionStanding;
import org.zhixing.inspection.plan.Inspector;
import org.zhixing.inspection.plan.PlanRows;
import org.zhixing.inspection.plan.SupervisionPlan;
import org.zhixing.rows.Columns;

/** What two inspectors saw and heard on a visit under an approved plan (R048). */
@Service
public class VisitRecords {

    private final JdbcClient jdbc;
    private final PlanRows plans;
    private final InspectionSight sight;
    private final Attachments attachments;
    private final RecordSheets sheets;
    private final Filing filing;

    VisitRecords(
            JdbcClient jdbc,
            PlanRows plans,
            InspectionSight sight,
            Attachments attachments,
            RecordSheets sheets,
            Filing filing) {
        this.jdbc = jdbc;
        this.plans = plans;
        this.sight = sight;
        this.attachments = attachments;
        this.sheets = sheets;
        this.filing = filing;
    }

    public Optional<VisitRecord> find(CaseId id, InspectionStanding seer) {
        return read("x.id = :value", id.value(), sight.records(seer), "").stream()
                .findFirst();
    }

    /** Of one plan, as far as the seer may see them. */
    public List<VisitRecord> ofPlan(CaseId plan, InspectionStanding seer) {
        return read("x.plan = :value", plan.value(), sight.records(seer), "");
    }

    /**
     * Writes a record; the writer is the first of the two.
     *
     * @param id chosen by the caller, who has stored the evidence under it
     */
    @Transactional
    public Outcome<CaseId> write(CaseId id, UUID visit, NewRecord record, Instant at, Actor actor) {
        var seer = sight.standing(actor, LocalDate.ofInstant(at, Zone.SHANGHAI));
        var place = plans.visit(visit).orElse(null);
        var plan = place == null
                ? null
                : plans.find(place.plan(), sight.plans(seer)).orElse(null);
        if (place == null || plan == null) {
            return Outcome.refused("inspection.refused.not-found", "architecture 10");
        }
        if (!plans.partiesOf(plan, seer).contains(InspectionParty.INSPECTOR)) {
            return Outcome.refused("inspection.refused.not-yours", "R048");
        }
        if (plan.state() != PlanState.APPROVED) {
            return Outcome.refused("inspection.refused.plan-first", "L1 R048");
        }
        var person = Objects.requireNonNull(actor.person());
        var refusal = unsound(plan, record, person, at);
        if (refusal != null) {
            return Outcome.refused(refusal);
        }
        Map<String, @Nullable Object> row = columns(plan, record, person);
        row.put("id", id.value());
        row.put("plan", plan.id().value());
        row.put("visit", visit);
        row.put("unit", place.unit().value());
        row.put("state", RecordState.WRITTEN);
        row.put("written_at", at);
        row.put("version", 0);
        filing.begin(id, RecordAct.WRITE, row, facts(record), evidence(id), at, actor);
        return Outcome.done(id);
    }

    @Transactional
    public Outcome<CaseId> rewrite(CaseId id, int version, NewRecord record, Instant at, Actor actor) {
        return act(id, RecordAct.REWRITE, version, at, actor, (held, plan, person) -> {
            // where the writer has left the team, whoever corrects the record answers for it
            boolean stays = plans.teamOf(plan.id()).stream()
                    .anyMatch(one -> one.takesPart() && one.person().equals(held.first()));
            var writer = stays ? held.first() : person;
            var refusal = unsound(plan, record, writer, at);
            if (refusal != null) {
                return Outcome.refused(refusal);
            }
            Map<String, @Nullable Object> row = columns(plan, record, writer);
            row.put("signed_by", null);
            row.put("first_signed_at", null);
            row.put("second_signed_at", null);
            return Outcome.done(new Written(row, facts(record)));
        });
    }

    /** The first signature, or the second by the other. */
    @Transactional
    public Outcome<CaseId> sign(CaseId id, int version, Instant at, Actor actor) {
        var seer = sight.standing(actor, LocalDate.ofInstant(at, Zone.SHANGHAI));
        boolean first =
                find(id, seer).map(held -> held.state() == RecordState.WRITTEN).orElse(true);
        var act = first ? RecordAct.SIGN : RecordAct.COUNTERSIGN;
        return act(id, act, version, at, actor, (held, plan, person) -> {
            if (!held.isBy(person)) {
                return Outcome.refused("inspection.refused.not-present", "R048");
            }
            if (person.equals(held.signedBy())) {
                return Outcome.refused("inspection.refused.signed", "R048");
            }
            String column = held.first().equals(person) ? "first_signed_at" : "second_signed_at";
            return Outcome.done(
                    new Written(Map.of(column, at, "signed_by", person.value()), Map.of("signed", actor.personName())));
        });
    }

    /** What the unit says to what was recorded of it. */
    @Transactional
    public Outcome<CaseId> remark(CaseId id, int version, String words, Instant at, Actor actor) {
        return act(
                id,
                RecordAct.REMARK,
                version,
                at,
                actor,
                (held, plan, person) -> words.isBlank()
                        ? Outcome.refused("inspection.refused.no-reason", "L1")
                        : Outcome.done(new Written(
                                Map.of(
                                        "remark",
                                        words.strip(),
                                        "remarked_by",
                                        actor.unitName() + " " + actor.personName()),
                                Map.of("remark", words.strip()))));
    }

    public Set<InspectionParty> partiesOf(VisitRecord record, InspectionStanding seer) {
        var parties = InspectionSight.parties(seer, record.unit());
        plans.find(record.plan(), sight.plans(seer)).ifPresent(plan -> parties.addAll(plans.partiesOf(plan, seer)));
        return parties;
    }

    private record Written(Map<String, ? extends @Nullable Object> columns, Map<String, Object> facts) {}

    private interface Doing {
        Outcome<Written> decide(VisitRecord held, SupervisionPlan plan, PersonId person);
    }

    private Outcome<CaseId> act(CaseId id, RecordAct act, int version, Instant at, Actor actor, Doing doing) {
        var seer = sight.standing(actor, LocalDate.ofInstant(at, Zone.SHANGHAI));
        var held = read("x.id = :value", id.value(), sight.records(seer), " FOR UPDATE OF x").stream()
                .findFirst()
                .orElse(null);
        var person = actor.person();
        if (held == null || person == null) {
            return Outcome.refused("inspection.refused.not-found", "architecture 10");
        }
        var refusal = Filing.against(RecordMoves.TABLE, held, act, version, partiesOf(held, seer));
        if (refusal != null) {
            return Outcome.refused(refusal);
        }
        var plan = plans.find(held.plan(), InspectionSight.Scope.SYSTEM).orElseThrow();
        return doing.decide(held, plan, person).then(written -> {
            var evidence = new ArrayList<>(evidence(id));
            if (act == RecordAct.COUNTERSIGN) {
                evidence.add(sheets.issue(held, plan, plans.teamOf(plan.id()), at, actor)
                        .digest());
            }
            filing.settle(RecordMoves.TABLE, held, act, written.columns(), written.facts(), evidence, at, actor);
            return Outcome.done(id);
        });
    }

    private List<String> evidence(CaseId id) {
        return attachments.of(id.subject()).stream().map(Stored::digest).toList();
    }

    private @Nullable Refusal unsound(SupervisionPlan plan, NewRecord record, PersonId writer, Instant at) {
        if (record.place().isBlank() || record.facts().isBlank()) {
            return Refusal.of("inspection.refused.incomplete", "R048");
        }
        var day = LocalDate.ofInstant(record.happenedAt(), Zone.SHANGHAI);
        if (record.happenedAt().isAfter(at) || day.isBefore(plan.from()) || day.isAfter(plan.to())) {
            return Refusal.of("inspection.refused.outside", "L1");
        }
        boolean second = plans.teamOf(plan.id()).stream()
                .anyMatch(one -> one.takesPart() && one.person().equals(record.second()));
        return second && !record.second().equals(writer)
                ? null
                : Refusal.of("inspection.refused.two-inspectors", "R048");
    }

    private Map<String, @Nullable Object> columns(SupervisionPlan plan, NewRecord record, PersonId writer) {
        var team = plans.teamOf(plan.id());
        var row = new LinkedHashMap<String, @Nullable Object>();
        row.put("happened_at", record.happenedAt());
        row.put("place", record.place().strip());
        row.put("facts", record.facts().strip());
        row.put("heard", record.heard());
        row.put("first", writer.value());
        row.put("first_name", name(team, writer));
        row.put("second", record.second().value());
        row.put("second_name", name(team, record.second()));
        row.put("remark", record.remark().isBlank() ? null : record.remark().strip());
        row.put(
                "remarked_by",
                record.remark().isBlank() ? null : record.remarkedBy().strip());
        return row;
    }

    private static String name(List<Inspector> team, PersonId person) {
        return team.stream()
                .filter(one -> one.person().equals(person))
                .map(Inspector::name)
                .findFirst()
                .orElse("");
    }

    private static Map<String, Object> facts(NewRecord record) {
        return Map.of(
                "happened",
                record.happenedAt(),
                "place",
                record.place().strip(),
                "facts",
                record.facts().strip());
    }

    private List<VisitRecord> read(String condition, UUID value, InspectionSight.Scope scope, String lock) {
        return jdbc.sql("SELECT x.* FROM inspection.record x JOIN inspection.plan p ON p.id = x.plan WHERE " + condition
                        + " AND (" + scope.predicate() + ") ORDER BY x.happened_at, x.id" + lock)
                .param("value", value)
                .params(scope.params())
                .query((row, number) -> record(row))
                .list();
    }

    private static VisitRecord record(ResultSet row) throws SQLException {
        var signed = Columns.id(row, "signed_by");
        return new VisitRecord(
                new CaseId(CaseKind.RECORD, row.getObject("id", UUID.class)),
                new CaseId(CaseKind.PLAN, row.getObject("plan", UUID.class)),
                row.getObject("visit", UUID.class),
                new UnitId(row.getObject("unit", UUID.class)),
                RecordState.valueOf(row.getString("state")),
                Objects.requireNonNull(Columns.instant(row, "happened_at")),
                row.getString("place"),
                row.getString("facts"),
                Columns.texts(row, "heard"),
                new PersonId(row.getObject("first", UUID.class)),
                row.getString("first_name"),
                new PersonId(row.getObject("second", UUID.class)),
                row.getString("second_name"),
                signed == null ? null : new PersonId(signed),
                Columns.instant(row, "first_signed_at"),
                Columns.instant(row, "second_signed_at"),
                row.getString("remark"),
                row.getString("remarked_by"),
                row.getInt("version"));
    }
}
