package org.zhixing.campaign.course;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhixing.act.Actor;
import org.zhixing.act.UnitId;
import org.zhixing.campaign.Criterion;
import org.zhixing.campaign.ItemStanding;
import org.zhixing.campaign.RuleState;
import org.zhixing.campaign.UnitPlanState;
import org.zhixing.campaign.Verdict;
import org.zhixing.campaign.desk.CampaignSight.Scope;
import org.zhixing.campaign.rule.RuleRows;
import org.zhixing.campaign.unitplan.UnitPlan;
import org.zhixing.campaign.unitplan.UnitPlanRows;
import org.zhixing.rows.Columns;
import org.zhixing.shell.Texts;

/** Acceptance (检查验收, R153): each criterion of each unit is answered by data where data can; the rest by a person. */
@Repository
public class Acceptances {

    private final UnitPlanRows plans;
    private final RuleRows rules;
    private final CampaignItems items;
    private final JdbcClient jdbc;
    private final Texts words;

    Acceptances(UnitPlanRows plans, RuleRows rules, CampaignItems items, JdbcClient jdbc, MessageSource messages) {
        this.plans = plans;
        this.rules = rules;
        this.items = items;
        this.jdbc = jdbc;
        this.words = new Texts(messages, java.util.Locale.SIMPLIFIED_CHINESE);
    }

    /**
     * One criterion of one unit.
     *
     * @param byHand a person answered; a new reading of the data leaves it
     */
    public record Line(
            UnitId unit, Criterion criterion, Verdict verdict, boolean byHand, String finding, Instant at, String by) {}

    private record Answer(Verdict verdict, String finding) {}

    /** In official order of units. */
    public List<Line> of(UUID campaign) {
        return jdbc.sql(
                        """
                        SELECT a.* FROM campaign.acceptance a
                          LEFT JOIN organization.unit_listing v ON v.unit_id = a.unit AND v.valid_until IS NULL
                         WHERE a.campaign = :campaign ORDER BY v.sort_key, a.unit,
                               array_position(ARRAY['PLAN', 'GOALS', 'ACTIVITIES', 'RULES'], a.criterion)
                        """)
                .param("campaign", campaign)
                .query((row, number) -> new Line(
                        new UnitId(row.getObject("unit", UUID.class)),
                        Criterion.valueOf(row.getString("criterion")),
                        Verdict.valueOf(row.getString("verdict")),
                        row.getBoolean("by_hand"),
                        row.getString("finding"),
                        Columns.moment(row, "found_at"),
                        row.getString("found_by")))
                .list();
    }

    /** Reads the data; what a person has answered stays. */
    void read(UUID campaign, Instant at, Actor actor) {
        var found = items.of(campaign, at);
        var owners = rules.of(campaign, Scope.SYSTEM).stream()
                .filter(rule -> rule.state() != RuleState.DROPPED)
                .map(rule -> rule.owner())
                .toList();
        for (UnitPlan plan : plans.of(campaign, Scope.SYSTEM)) {
            var own = found.stream()
                    .filter(item -> item.lead().equals(plan.unit()))
                    .toList();
            Map<Criterion, Answer> answers = new LinkedHashMap<>();
            answers.put(Criterion.PLAN, ofPlan(plan));
            answers.put(Criterion.GOALS, ofGoals(own));
            answers.put(Criterion.ACTIVITIES, ofActivities(plan));
            long made = owners.stream().filter(plan.unit()::equals).count();
            answers.put(
                    Criterion.RULES,
                    made > 0
                            ? new Answer(Verdict.MET, words.t("campaign.found.rules", made))
                            : new Answer(Verdict.UNANSWERED, words.t("campaign.found.no-rules")));
            answers.forEach((criterion, answer) -> write(campaign, plan.unit(), criterion, answer, at, actor));
        }
    }

    private Answer ofPlan(UnitPlan plan) {
        return plan.state() == UnitPlanState.ACCEPTED
                ? new Answer(Verdict.MET, words.t("campaign.found.plan"))
                : new Answer(Verdict.NOT_MET, words.t("campaign.found.no-plan", words.name(plan.state())));
    }

    private Answer ofGoals(List<CampaignItems.Item> own) {
        long all = own.stream()
                .filter(item -> item.standing() != ItemStanding.WITHDRAWN)
                .count();
        long done = own.stream().filter(item -> item.standing().done()).count();
        long late = own.stream()
                .filter(item -> item.standing() == ItemStanding.LATE)
                .count();
        long overdue = own.stream()
                .filter(item -> item.standing() == ItemStanding.OVERDUE)
                .count();
        String finding = words.t("campaign.found.goals", all, done, late, overdue);
        if (overdue > 0) {
            return new Answer(Verdict.NOT_MET, finding);
        }
        return new Answer(done == all ? Verdict.MET : Verdict.UNANSWERED, finding);
    }

    private Answer ofActivities(UnitPlan plan) {
        var meeting = plan.meeting();
        return meeting == null
                ? new Answer(Verdict.UNANSWERED, words.t("campaign.found.no-meeting"))
                : new Answer(
                        Verdict.MET,
                        words.t(
                                "campaign.found.meeting",
                                words.name(meeting.sort()),
                                meeting.heldOn().toString()));
    }

    private void write(UUID campaign, UnitId unit, Criterion criterion, Answer answer, Instant at, Actor actor) {
        jdbc.sql(
                        """
                        INSERT INTO campaign.acceptance
                            (campaign, unit, criterion, verdict, by_hand, finding, found_at, found_by)
                        VALUES (:campaign, :unit, :criterion, :verdict, false, :finding, :at, :by)
                        ON CONFLICT (campaign, unit, criterion) DO UPDATE
                           SET verdict = excluded.verdict, finding = excluded.finding, found_at = excluded.found_at,
                               found_by = excluded.found_by
                         WHERE NOT campaign.acceptance.by_hand
                        """)
                .param("campaign", campaign)
                .param("unit", unit.value())
                .param("criterion", criterion.name())
                .param("verdict", answer.verdict().name())
                .param("finding", answer.finding())
                .param("at", Columns.at(at))
                .param("by", actor.personName())
                .update();
    }

    /**
     * A person answers a line.
     *
     * @return false where there is no such line
     */
    boolean answer(
            UUID campaign, UnitId unit, Criterion criterion, Verdict verdict, String finding, Instant at, Actor actor) {
        return jdbc.sql(
                                """
                                UPDATE campaign.acceptance SET verdict = :verdict, by_hand = true, finding = :finding,
                                       found_at = :at, found_by = :by
                                 WHERE campaign = :campaign AND unit = :unit AND criterion = :criterion
                                """)
                        .param("campaign", campaign)
                        .param("unit", unit.value())
                        .param("criterion", criterion.name())
                        .param("verdict", verdict.name())
                        .param("finding", finding)
                        .param("at", Columns.at(at))
                        .param("by", actor.personName())
                        .update()
                > 0;
    }

    /** The first line that nobody has answered; null when all are. */
    @Nullable
    Line unanswered(UUID campaign) {
        return of(campaign).stream()
                .filter(line -> line.verdict() == Verdict.UNANSWERED)
                .findFirst()
                .orElse(null);
    }
}
