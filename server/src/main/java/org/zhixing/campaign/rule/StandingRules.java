package org.zhixing.campaign.rule;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhixing.act.Actor;
import org.zhixing.act.Outcome;
import org.zhixing.act.UnitId;
import org.zhixing.act.Zone;
import org.zhixing.campaign.CampaignParty;
import org.zhixing.campaign.CaseId;
import org.zhixing.campaign.CaseKind;
import org.zhixing.campaign.RuleAct;
import org.zhixing.campaign.RuleState;
import org.zhixing.campaign.desk.CampaignLimits;
import org.zhixing.campaign.desk.CampaignSight;
import org.zhixing.campaign.desk.CampaignTables;
import org.zhixing.filing.Filing;
import org.zhixing.filing.Filing.Asked;
import org.zhixing.filing.Filing.Doing;
import org.zhixing.filing.Filing.Written;
import org.zhixing.organization.Organization;

/** The register of rules that outlive campaigns: offered to an owner, signed for, reviewed on their day. */
@Service
public class StandingRules {

    private static final String TABLE = "standing_rule";

    private final RuleRows rows;
    private final CampaignSight sight;
    private final CampaignLimits limits;
    private final CampaignTables tables;
    private final Filing filing;
    private final Organization organization;

    StandingRules(
            RuleRows rows,
            CampaignSight sight,
            CampaignLimits limits,
            CampaignTables tables,
            Filing filing,
            Organization organization) {
        this.rows = rows;
        this.sight = sight;
        this.limits = limits;
        this.tables = tables;
        this.filing = filing;
        this.organization = organization;
    }

    /** What stands on a rule. */
    public record NewRule(String name, String document, UnitId owner, LocalDate review) {}

    /** The right to register in this campaign has been decided. */
    public Outcome<CaseId> register(UUID campaign, NewRule rule, Instant at, Actor actor) {
        var today = LocalDate.ofInstant(at, Zone.SHANGHAI);
        if (rule.name().isBlank()
                || rule.document().isBlank()
                || organization.unit(rule.owner(), today).isEmpty()) {
            return Outcome.refused("campaign.refused.incomplete", "R157");
        }
        if (!rule.review().isAfter(today)) {
            return Outcome.refused("campaign.refused.review-day", "R157");
        }
        var id = CaseId.next(CaseKind.STANDING_RULE);
        var row = new LinkedHashMap<String, @Nullable Object>();
        row.put("id", id.value());
        row.put("campaign", campaign);
        row.put("name", rule.name().strip());
        row.put("document", rule.document().strip());
        row.put("owner", rule.owner().value());
        row.put("review", rule.review());
        row.put("state", RuleState.REGISTERED);
        row.put("registered_at", at);
        row.put("registered_by", actor.personName());
        row.put("search", rule.name() + " " + rule.document());
        row.put("version", 0);
        tables.insert(TABLE, row);
        filing.enter(
                id,
                RuleAct.REGISTER,
                Map.of("name", rule.name().strip(), "document", rule.document().strip(), "review", rule.review()),
                List.of(),
                at,
                actor);
        return Outcome.done(id);
    }

    @Transactional
    public Outcome<CaseId> offer(CaseId id, int version, UnitId owner, LocalDate review, Instant at, Actor actor) {
        var today = LocalDate.ofInstant(at, Zone.SHANGHAI);
        return act(id, RuleAct.OFFER, version, at, actor, rule -> {
            var unit = organization.unit(owner, today).orElse(null);
            if (unit == null) {
                return Outcome.refused("campaign.refused.incomplete", "R157");
            }
            if (!review.isAfter(today)) {
                return Outcome.refused("campaign.refused.review-day", "R157");
            }
            filing.tell(owner, id, "campaign.message.rule-offered", rule.name(), at);
            return Outcome.done(new Written(
                    Map.of("owner", owner.value(), "review", review), Map.of("owner", unit.name(), "review", review)));
        });
    }

    /** The owner signs for it; from now on the day of review runs. */
    @Transactional
    public Outcome<CaseId> takeOver(CaseId id, int version, Instant at, Actor actor) {
        return act(id, RuleAct.TAKE_OVER, version, at, actor, rule -> {
            var limit = limits.stated(
                    CampaignLimits.RULE_REVIEW, rule.review(), rule.document(), "review.days", id, at, actor);
            filing.tell(rule.office(), id, "campaign.message.rule-taken", rule.name(), at);
            return Outcome.done(new Written(
                    Map.of("limit_id", limit.value(), "taken_at", at, "taken_by", actor.personName()), Map.of()));
        });
    }

    @Transactional
    public Outcome<CaseId> decline(CaseId id, int version, String reason, Instant at, Actor actor) {
        return act(id, RuleAct.DECLINE, version, at, actor, rule -> {
            if (reason.isBlank()) {
                return Outcome.refused("campaign.refused.no-reason", "R157");
            }
            filing.tell(rule.office(), id, "campaign.message.rule-declined", rule.name(), at);
            return Outcome.done(new Written(Map.of("opinion", reason.strip()), Map.of("reason", reason.strip())));
        });
    }

    /** Reviewed and kept, until another day. */
    @Transactional
    public Outcome<CaseId> keep(CaseId id, int version, String opinion, LocalDate review, Instant at, Actor actor) {
        return act(id, RuleAct.KEEP, version, at, actor, rule -> {
            if (opinion.isBlank()) {
                return Outcome.refused("campaign.refused.no-reason", "R157");
            }
            if (!review.isAfter(LocalDate.ofInstant(at, Zone.SHANGHAI))) {
                return Outcome.refused("campaign.refused.review-day", "R157");
            }
            limits.end(rule.limit(), at, actor);
            var limit =
                    limits.stated(CampaignLimits.RULE_REVIEW, review, rule.document(), "review.days", id, at, actor);
            return Outcome.done(new Written(
                    Map.of("opinion", opinion.strip(), "review", review, "limit_id", limit.value()),
                    Map.of("opinion", opinion.strip(), "review", review)));
        });
    }

    @Transactional
    public Outcome<CaseId> repeal(CaseId id, int version, String reason, Instant at, Actor actor) {
        return ends(id, RuleAct.REPEAL, version, reason, at, actor);
    }

    @Transactional
    public Outcome<CaseId> drop(CaseId id, int version, String reason, Instant at, Actor actor) {
        return ends(id, RuleAct.DROP, version, reason, at, actor);
    }

    private Outcome<CaseId> ends(CaseId id, RuleAct act, int version, String reason, Instant at, Actor actor) {
        return act(id, act, version, at, actor, rule -> {
            if (reason.isBlank()) {
                return Outcome.refused("campaign.refused.no-reason", "R157");
            }
            limits.end(rule.limit(), at, actor);
            return Outcome.done(
                    new Written(Map.of("opinion", reason.strip(), "ended_at", at), Map.of("reason", reason.strip())));
        });
    }

    public List<RuleAct> open(StandingRule rule, CampaignSight.Seer seer) {
        return RuleMoves.TABLE.openTo(parties(rule, seer), rule.state());
    }

    private static Set<CampaignParty> parties(StandingRule rule, CampaignSight.Seer seer) {
        return CampaignSight.parties(seer, rule.office(), Set.of(), null, rule.owner());
    }

    private Outcome<CaseId> act(
            CaseId id, RuleAct act, int version, Instant at, Actor actor, Doing<StandingRule> doing) {
        var seer = sight.seer(actor, LocalDate.ofInstant(at, Zone.SHANGHAI));
        return filing.act(
                RuleMoves.TABLE,
                rows.hold(id.value(), sight.campaigns(seer)),
                rule -> parties(rule, seer),
                new Asked<>(id, act, version, at, actor),
                doing);
    }
}
