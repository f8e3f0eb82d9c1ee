package org.zhixing.campaign.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhixing.act.Actor;
import org.zhixing.act.Outcome;
import org.zhixing.campaign.CampaignStep;
import org.zhixing.campaign.CaseId;
import org.zhixing.campaign.CaseKind;
import org.zhixing.campaign.UnitPlanAct;
import org.zhixing.campaign.desk.CampaignSight;
import org.zhixing.campaign.unitplan.Departures;
import org.zhixing.campaign.unitplan.UnitPlanRows;
import org.zhixing.campaign.unitplan.UnitPlans;
import org.zhixing.shell.Field;
import org.zhixing.shell.Texts;
import org.zhixing.shell.Typed;

/** Forms of the plans of units, besides the breaking down, which has a page of its own. */
@Component
class UnitPlanForms implements CaseForms {

    private final UnitPlans plans;
    private final UnitPlanRows rows;
    private final CampaignSight sight;

    UnitPlanForms(UnitPlans plans, UnitPlanRows rows, CampaignSight sight) {
        this.plans = plans;
        this.rows = rows;
        this.sight = sight;
    }

    @Override
    public CaseKind kind() {
        return CaseKind.UNIT_PLAN;
    }

    @Override
    public Optional<Shown<CampaignStep>> show(CaseId id, Instant at, Actor actor) {
        var seer = sight.seer(actor, CourseForms.day(at));
        return rows.find(id.value(), sight.unitPlans(seer))
                .map(plan -> new Shown<>(
                        plan.title(),
                        id.href(),
                        plan.version(),
                        plans.open(plan, seer).stream()
                                .filter(act -> act != UnitPlanAct.BREAK_DOWN)
                                .map(CampaignStep.class::cast)
                                .toList()));
    }

    @Override
    public List<Field> fields(CaseId id, CampaignStep act, Instant at, Actor actor, Texts texts) {
        var plan = rows.find(id.value(), CampaignSight.Scope.SYSTEM).orElseThrow();
        return switch ((UnitPlanAct) act) {
            case SUBMIT -> {
                var meeting = Field.of(Field.Kind.DATE, "meeting", Objects.requireNonNullElse(plan.meeting(), ""))
                        .optional();
                var why = Field.text("deviation", Objects.requireNonNullElse(plan.deviation(), ""));
                yield Departures.of(plan, plans.own(plan, at)).isEmpty() ? List.of(meeting) : List.of(why, meeting);
            }
            case ACCEPT -> List.of(Field.text("opinion", "").optional());
            case RETURN, AMEND -> List.of(Field.text("reason", ""));
            default -> List.of();
        };
    }

    @Override
    public List<String> facts(CaseId id, CampaignStep act, Instant at, Actor actor, Texts texts) {
        var plan = rows.find(id.value(), CampaignSight.Scope.SYSTEM).orElseThrow();
        if (act == UnitPlanAct.AMEND) {
            return List.of();
        }
        var departures = Departures.of(plan, plans.own(plan, at));
        return departures.isEmpty()
                ? List.of(texts.t("campaign.fact.keeps-to-parent"))
                : departures.stream()
                        .map(one -> texts.t("campaign.fact.departs", one.item().title(), texts.name(one.kind())))
                        .toList();
    }

    @Override
    public Outcome<CaseId> perform(CaseId id, CampaignStep act, int version, Typed typed, Instant at, Actor actor) {
        return switch ((UnitPlanAct) act) {
            case SUBMIT -> plans.submit(id, version, meeting(typed), typed.text("deviation"), at, actor);
            case ACCEPT -> plans.accept(id, version, typed.text("opinion"), at, actor);
            case RETURN -> plans.sendBack(id, version, typed.text("reason"), at, actor);
            case AMEND -> plans.amend(id, version, typed.text("reason"), at, actor);
            case DERIVE, BREAK_DOWN, SUCCEED, MERGE -> Outcome.refused("campaign.refused.not-now", "architecture 5");
        };
    }

    private static @Nullable LocalDate meeting(Typed typed) {
        return typed.text("meeting").isEmpty() ? null : typed.date("meeting");
    }
}
