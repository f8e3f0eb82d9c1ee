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
import org.zhixing.campaign.RuleAct;
import org.zhixing.campaign.desk.CampaignSight;
import org.zhixing.campaign.rule.RuleRows;
import org.zhixing.campaign.rule.StandingRules;
import org.zhixing.shell.Field;
import org.zhixing.shell.Texts;
import org.zhixing.shell.Typed;

/** Forms of the rules that outlive their campaign. */
@Component
class RuleForms implements CaseForms {

    private final StandingRules rules;
    private final RuleRows rows;
    private final CampaignSight sight;
    private final Choices choices;

    RuleForms(StandingRules rules, RuleRows rows, CampaignSight sight, Choices choices) {
        this.rules = rules;
        this.rows = rows;
        this.sight = sight;
        this.choices = choices;
    }

    @Override
    public CaseKind kind() {
        return CaseKind.STANDING_RULE;
    }

    @Override
    public Optional<Shown<CampaignStep>> show(CaseId id, Instant at, Actor actor) {
        var seer = sight.seer(actor, CourseForms.day(at));
        return rows.find(id.value(), sight.campaigns(seer))
                .map(rule -> new Shown<>(rule.name(), id.href(), rule.version(), List.copyOf(rules.open(rule, seer))));
    }

    @Override
    public List<Field> fields(CaseId id, CampaignStep act, Instant at, Actor actor, Texts texts) {
        var rule = rows.find(id.value(), CampaignSight.Scope.SYSTEM).orElseThrow();
        return switch ((RuleAct) act) {
            case OFFER ->
                List.of(
                        Field.choice(
                                "owner",
                                choices.bodies(CourseForms.day(at)),
                                rule.owner().value().toString()),
                        Field.of(Field.Kind.DATE, "review", rule.review()));
            case KEEP ->
                List.of(
                        Field.text("opinion", ""),
                        Field.of(Field.Kind.DATE, "review", CourseForms.day(at).plusYears(1)));
            case DECLINE, REPEAL, DROP -> List.of(Field.text("reason", ""));
            default -> List.of();
        };
    }

    @Override
    public List<String> facts(CaseId id, CampaignStep act, Instant at, Actor actor, Texts texts) {
        var rule = rows.find(id.value(), CampaignSight.Scope.SYSTEM).orElseThrow();
        return act == RuleAct.TAKE_OVER
                ? List.of(texts.t(
                        "campaign.fact.take-over",
                        rule.document(),
                        rule.review().toString()))
                : List.of(Objects.requireNonNull(rule.document()));
    }

    @Override
    public Outcome<CaseId> perform(CaseId id, CampaignStep act, int version, Typed typed, Instant at, Actor actor) {
        return switch ((RuleAct) act) {
            case OFFER -> rules.offer(id, version, typed.unit("owner"), typed.date("review"), at, actor);
            case DECLINE -> rules.decline(id, version, typed.text("reason"), at, actor);
            case TAKE_OVER -> rules.takeOver(id, version, at, actor);
            case KEEP -> rules.keep(id, version, typed.text("opinion"), typed.date("review"), at, actor);
            case REPEAL -> rules.repeal(id, version, typed.text("reason"), at, actor);
            case DROP -> rules.drop(id, version, typed.text("reason"), at, actor);
            case REGISTER, SUCCEED -> Outcome.refused("campaign.refused.not-now", "architecture 5");
        };
    }
}
