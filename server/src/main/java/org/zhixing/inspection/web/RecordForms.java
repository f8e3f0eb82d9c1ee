package org.zhixing.inspection.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhixing.act.Actor;
import org.zhixing.act.Outcome;
import org.zhixing.act.PersonId;
import org.zhixing.act.Zone;
import org.zhixing.inspection.CaseId;
import org.zhixing.inspection.CaseKind;
import org.zhixing.inspection.InspectionAct;
import org.zhixing.inspection.RecordAct;
import org.zhixing.inspection.desk.InspectionSight;
import org.zhixing.inspection.plan.Inspector;
import org.zhixing.inspection.plan.PlanRows;
import org.zhixing.inspection.record.NewRecord;
import org.zhixing.inspection.record.RecordMoves;
import org.zhixing.inspection.record.VisitRecord;
import org.zhixing.inspection.record.VisitRecords;
import org.zhixing.organization.CityOffices;
import org.zhixing.shell.Choice;
import org.zhixing.shell.Field;
import org.zhixing.shell.Texts;
import org.zhixing.shell.Typed;

/** Forms of records of visits; written on a phone, with photographs. */
@Component
class RecordForms implements CaseForms, Beginning {

    private final VisitRecords records;
    private final PlanRows plans;
    private final InspectionSight sight;
    private final CityOffices offices;

    RecordForms(VisitRecords records, PlanRows plans, InspectionSight sight, CityOffices offices) {
        this.records = records;
        this.plans = plans;
        this.sight = sight;
        this.offices = offices;
    }

    @Override
    public CaseKind kind() {
        return CaseKind.RECORD;
    }

    @Override
    public Optional<Shown<InspectionAct>> show(CaseId id, Instant at, Actor actor) {
        var today = LocalDate.ofInstant(at, Zone.SHANGHAI);
        var seer = sight.standing(actor, today);
        return records.find(id, seer).map(record -> {
            List<InspectionAct> open =
                    RecordMoves.TABLE.openTo(records.partiesOf(record, seer), record.state()).stream()
                            .filter(act -> (act != RecordAct.SIGN && act != RecordAct.COUNTERSIGN)
                                    || (record.isBy(actor.person())
                                            && !Objects.equals(record.signedBy(), actor.person())))
                            .map(InspectionAct.class::cast)
                            .toList();
            return new Shown<>(offices.name(record.unit(), today), id.href(), record.version(), open);
        });
    }

    @Override
    public List<Field> fields(CaseId id, InspectionAct act, Instant at, Actor actor, Texts texts) {
        var record = records.find(id, sight.standing(actor, LocalDate.ofInstant(at, Zone.SHANGHAI)))
                .orElseThrow();
        return switch ((RecordAct) act) {
            case REWRITE -> fields(record, record.plan(), record.happenedAt(), actor);
            case REMARK -> List.of(Field.text("remark", Objects.requireNonNullElse(record.remark(), "")));
            default -> List.of();
        };
    }

    @Override
    public List<String> facts(CaseId id, InspectionAct act, Instant at, Actor actor, Texts texts) {
        return act == RecordAct.SIGN || act == RecordAct.COUNTERSIGN
                ? List.of(texts.t("inspection.record.sign.hint"))
                : List.of();
    }

    @Override
    public Outcome<CaseId> perform(CaseId id, InspectionAct act, int version, Typed typed, Instant at, Actor actor) {
        return switch ((RecordAct) act) {
            case REWRITE -> records.rewrite(id, version, record(typed), at, actor);
            case SIGN, COUNTERSIGN -> records.sign(id, version, at, actor);
            case REMARK -> records.remark(id, version, typed.text("remark"), at, actor);
            case WRITE -> Outcome.refused("inspection.refused.not-now", "architecture 5");
        };
    }

    @Override
    public String path() {
        return "/inspections/records";
    }

    @Override
    public String labelKey() {
        return "inspection.record.new";
    }

    @Override
    public String back(Typed asked) {
        return plans.visit(asked.id("visit")).map(visit -> visit.plan().href()).orElse("/inspections");
    }

    @Override
    public String about(Typed asked, Instant at, Actor actor) {
        var today = LocalDate.ofInstant(at, Zone.SHANGHAI);
        return plans.visit(asked.id("visit"))
                .flatMap(visit -> plans.find(visit.plan(), sight.plans(sight.standing(actor, today)))
                        .map(plan -> offices.name(visit.unit(), today) + " · " + plan.title()))
                .orElse("");
    }

    @Override
    public List<Field> fields(Typed asked, Instant at, Actor actor, Texts texts) {
        var seer = sight.standing(actor, LocalDate.ofInstant(at, Zone.SHANGHAI));
        var visit = plans.visit(asked.id("visit")).orElseThrow(() -> new Typed.Unreadable("visit"));
        var plan = plans.find(visit.plan(), sight.plans(seer)).orElseThrow(() -> new Typed.Unreadable("visit"));
        var all = new ArrayList<Field>();
        all.add(Field.hidden("visit", visit.id().toString()));
        all.addAll(fields(null, plan.id(), at, actor));
        return all;
    }

    @Override
    public Outcome<String> begin(CaseId id, Typed typed, Instant at, Actor actor) {
        return records.write(id, typed.id("visit"), record(typed), at, actor).then(done -> Outcome.done(done.href()));
    }

    private List<Field> fields(@Nullable VisitRecord record, CaseId plan, Instant when, Actor actor) {
        var local = LocalDateTime.ofInstant(when, Zone.SHANGHAI).truncatedTo(ChronoUnit.MINUTES);
        var others = plans.teamOf(plan).stream()
                .filter(Inspector::takesPart)
                .filter(one -> !one.person().equals(record == null ? actor.person() : record.first()))
                .map(one -> new Choice(one.person().value().toString(), one.name() + " " + one.postName()))
                .toList();
        return List.of(
                Field.of(Field.Kind.MOMENT, "happened", local),
                Field.line("place", record == null ? "" : record.place()),
                Field.choice(
                        "second",
                        others,
                        record == null ? "" : record.second().value().toString()),
                Field.text("facts", record == null ? "" : record.facts()),
                Field.text("heard", record == null ? "" : String.join("\n", record.heard()))
                        .optional(),
                Field.files(),
                Field.text("remark", record == null ? "" : Objects.requireNonNullElse(record.remark(), ""))
                        .optional(),
                Field.line("remarkedBy", record == null ? "" : Objects.requireNonNullElse(record.remarkedBy(), ""))
                        .optional());
    }

    private static NewRecord record(Typed typed) {
        return new NewRecord(
                typed.moment("happened"),
                typed.text("place"),
                typed.text("facts"),
                typed.lines("heard"),
                new PersonId(typed.id("second")),
                typed.text("remark"),
                typed.text("remarkedBy"));
    }
}
