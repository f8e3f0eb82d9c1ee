package org.zhixing.campaign.web;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
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
    private final MeetingFields meetings;

    UnitPlanForms(UnitPlans plans, UnitPlanRows rows, CampaignSight sight, MeetingFields meetings) {
        this.plans = plans;
        this.rows = rows;
        this.sight = sight;
        this.meetings = meetings;
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
                var why = Field.text("deviation", Objects.requireNonNullElse(plan.deviation(), ""));
                yield Departures.of(plan, plans.own(plan, at)).isEmpty() ? List.of() : List.of(why);
            }
            case RECORD_MEETING -> meetings.fields(plan.meeting(), actor, texts);
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
        if (act == UnitPlanAct.RECORD_MEETING) {
            return List.of(texts.t("campaign.fact.meeting"));
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
            case SUBMIT -> plans.submit(id, version, typed.text("deviation"), at, actor);
            case RECORD_MEETING -> plans.recordMeeting(id, version, MeetingFields.read(typed), at, actor);
            case ACCEPT -> plans.accept(id, version, typed.text("opinion"), at, actor);
            case RETURN -> plans.sendBack(id, version, typed.text("reason"), at, actor);
            case AMEND -> plans.amend(id, version, typed.text("reason"), at, actor);
            case DERIVE, BREAK_DOWN, SUCCEED, MERGE -> Outcome.refused("campaign.refused.not-now", "architecture 5");
        };
    }
}
