package org.zhixing.inspection.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhixing.act.Actor;
import org.zhixing.act.Outcome;
import org.zhixing.act.Zone;
import org.zhixing.inspection.CaseId;
import org.zhixing.inspection.CaseKind;
import org.zhixing.inspection.ConclusionAct;
import org.zhixing.inspection.InspectionAct;
import org.zhixing.inspection.conclusion.Conclusion;
import org.zhixing.inspection.conclusion.ConclusionMoves;
import org.zhixing.inspection.conclusion.ConclusionRows;
import org.zhixing.inspection.conclusion.Conclusions;
import org.zhixing.inspection.conclusion.NewConclusion;
import org.zhixing.inspection.conclusion.Reviews;
import org.zhixing.inspection.desk.InspectionLimits;
import org.zhixing.inspection.desk.InspectionSight;
import org.zhixing.inspection.plan.PlanRows;
import org.zhixing.organization.CityOffices;
import org.zhixing.shell.Field;
import org.zhixing.shell.Texts;
import org.zhixing.shell.Typed;
import org.zhixing.signoff.SignOffs;

/** Forms of conclusions and of their review. */
@Component
class ConclusionForms implements CaseForms, Beginning {

    private final Conclusions conclusions;
    private final Reviews reviews;
    private final ConclusionRows rows;
    private final PlanRows plans;
    private final InspectionLimits limits;
    private final InspectionSight sight;
    private final CityOffices offices;
    private final SignOffs signOffs;

    ConclusionForms(
            Conclusions conclusions,
            Reviews reviews,
            ConclusionRows rows,
            PlanRows plans,
            InspectionLimits limits,
            InspectionSight sight,
            CityOffices offices,
            SignOffs signOffs) {
        this.conclusions = conclusions;
        this.reviews = reviews;
        this.rows = rows;
        this.plans = plans;
        this.limits = limits;
        this.sight = sight;
        this.offices = offices;
        this.signOffs = signOffs;
    }

    @Override
    public CaseKind kind() {
        return CaseKind.CONCLUSION;
    }

    /** Who made a conclusion is not offered to check his own draft, nor to decide on its review. */
    @Override
    public Optional<Shown<InspectionAct>> show(CaseId id, Instant at, Actor actor) {
        var today = LocalDate.ofInstant(at, Zone.SHANGHAI);
        var seer = sight.standing(actor, today);
        return rows.find(id, sight.conclusions(seer)).map(one -> {
            boolean own = one.drafter().equals(actor.person());
            boolean checks = !own
                    && signOffs.of(id.subject())
                            .filter(way -> way.waitsForCheckBy(actor.person()))
                            .isPresent();
            boolean recused = reviews.recused(one, actor);
            List<InspectionAct> open = ConclusionMoves.TABLE.openTo(rows.partiesOf(one, seer), one.state()).stream()
                    .filter(act -> switch (act) {
                        case CHECK -> checks;
                        // an answer to the question that the last step puts, never an act of its own
                        case ISSUE -> false;
                        case UPHOLD, CHANGE, REVOKE -> !recused;
                        default -> true;
                    })
                    .map(InspectionAct.class::cast)
                    .toList();
            return new Shown<>(offices.name(one.unit(), today), id.href(), one.version(), open);
        });
    }

    @Override
    public List<Field> fields(CaseId id, InspectionAct act, Instant at, Actor actor, Texts texts) {
        var one = rows.find(id, InspectionSight.Scope.SYSTEM).orElseThrow();
        return switch ((ConclusionAct) act) {
            case REDRAFT -> fields(one.facts(), String.join("\n", one.findings()), one.opinion(), one.rectifyBy());
            case SEND_BACK, APPLY_FOR_REVIEW -> List.of(Field.text("reason", ""));
            case RECORD_DELIVERY -> List.of(Field.line("receiver", ""));
            case UPHOLD, CHANGE, REVOKE -> List.of(Field.text("decision", ""));
            default -> List.of();
        };
    }

    @Override
    public List<String> facts(CaseId id, InspectionAct act, Instant at, Actor actor, Texts texts) {
        Conclusion one = rows.find(id, InspectionSight.Scope.SYSTEM).orElseThrow();
        return switch ((ConclusionAct) act) {
            case CHECK -> {
                var lines = new ArrayList<>(List.of(one.facts()));
                lines.addAll(one.findings());
                lines.add(one.opinion());
                yield lines;
            }
            case UPHOLD, CHANGE, REVOKE -> one.reviewReason() == null ? List.of() : List.of(one.reviewReason());
            default -> List.of();
        };
    }

    @Override
    public Outcome<CaseId> perform(CaseId id, InspectionAct act, int version, Typed typed, Instant at, Actor actor) {
        return switch ((ConclusionAct) act) {
            case REDRAFT -> conclusions.redraft(id, version, text(typed), at, actor);
            case SEND_TO_CHECK -> conclusions.sendToCheck(id, version, at, actor);
            case SEND_BACK -> conclusions.sendBack(id, version, typed.text("reason"), at, actor);
            case CHECK -> conclusions.check(id, version, at, actor);
            case ACKNOWLEDGE -> conclusions.acknowledge(id, version, at, actor);
            case RECORD_DELIVERY -> conclusions.recordDelivery(id, version, typed.text("receiver"), at, actor);
            case APPLY_FOR_REVIEW -> reviews.apply(id, version, typed.text("reason"), at, actor);
            case UPHOLD, CHANGE, REVOKE ->
                reviews.decide(id, (ConclusionAct) act, version, typed.text("decision"), at, actor);
            case DRAFT, ISSUE -> Outcome.refused("inspection.refused.not-now", "architecture 5");
        };
    }

    @Override
    public String path() {
        return "/inspections/conclusions";
    }

    @Override
    public String labelKey() {
        return "inspection.conclusion.new";
    }

    @Override
    public String back(Typed asked) {
        return new CaseId(CaseKind.PLAN, asked.id("plan")).href();
    }

    @Override
    public String about(Typed asked, Instant at, Actor actor) {
        var today = LocalDate.ofInstant(at, Zone.SHANGHAI);
        return plans.find(new CaseId(CaseKind.PLAN, asked.id("plan")), sight.plans(sight.standing(actor, today)))
                .map(plan -> offices.name(asked.unit("unit"), today) + " · " + plan.title())
                .orElse("");
    }

    @Override
    public List<Field> fields(Typed asked, Instant at, Actor actor, Texts texts) {
        var plan = new CaseId(CaseKind.PLAN, asked.id("plan"));
        var unit = asked.unit("unit");
        var all = new ArrayList<Field>();
        all.add(Field.hidden("plan", plan.value().toString()));
        all.add(Field.hidden("unit", unit.value().toString()));
        all.addAll(fields(
                conclusions.drafted(plan, unit, at, actor),
                "",
                "",
                limits.lastDay("conclusion.rectify", LocalDate.ofInstant(at, Zone.SHANGHAI))));
        return all;
    }

    @Override
    public Outcome<String> begin(CaseId id, Typed typed, Instant at, Actor actor) {
        return conclusions
                .draft(new CaseId(CaseKind.PLAN, typed.id("plan")), typed.unit("unit"), text(typed), at, actor)
                .then(done -> Outcome.done(done.href()));
    }

    private static List<Field> fields(String facts, String findings, String opinion, @Nullable LocalDate rectifyBy) {
        return List.of(
                Field.text("facts", facts),
                Field.text("findings", findings).optional(),
                Field.text("conclusion", opinion),
                Field.perhapsDate("findingsDue").with(rectifyBy == null ? "" : rectifyBy.toString()));
    }

    private static NewConclusion text(Typed typed) {
        return new NewConclusion(
                typed.text("facts"),
                typed.lines("findings"),
                typed.text("conclusion"),
                typed.dateOrNone("findingsDue"));
    }
}
