package org.zhixing.campaign.desk;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhixing.act.Actor;
import org.zhixing.campaign.CaseId;
import org.zhixing.timelimit.LimitAct;
import org.zhixing.timelimit.LimitId;
import org.zhixing.timelimit.LimitKind;
import org.zhixing.timelimit.NewLimit;
import org.zhixing.timelimit.Rung;
import org.zhixing.timelimit.TimeLimits;

/** The time limits of campaigns: stated days with a reminder before and one after; they decide nothing. */
@Component
public class CampaignLimits {

    /** The plan of a unit is submitted. */
    public static final LimitKind UNIT_PLAN = new LimitKind("campaign.unit-plan");
    /** The summary of a great discussion is submitted. */
    public static final LimitKind SUMMARY = new LimitKind("campaign.summary");
    /** The gate of a stage is passed. */
    public static final LimitKind STAGE = new LimitKind("campaign.stage");
    /** A rule that outlived its campaign is looked at again. */
    public static final LimitKind RULE_REVIEW = new LimitKind("campaign.rule-review");

    public static final String WARNING = "warning";
    public static final String OVERDUE = "overdue";

    private static final LocalTime MORNING = LocalTime.of(9, 0);

    private final TimeLimits limits;
    private final Terms terms;
    private final JdbcClient jdbc;

    CampaignLimits(TimeLimits limits, Terms terms, JdbcClient jdbc) {
        this.limits = limits;
        this.terms = terms;
        this.jdbc = jdbc;
    }

    /** A day that a paper states. */
    public LimitId stated(
            LimitKind kind, LocalDate due, String rule, String warningKey, CaseId id, Instant at, Actor actor) {
        var limit = LimitId.next();
        var rungs =
                List.of(new Rung(WARNING, -terms.term(warningKey).number(), MORNING), new Rung(OVERDUE, 1, MORNING));
        limits.start(List.of(new NewLimit(limit, kind, id.subject(), at, null, due, rule, rungs)), actor);
        return limit;
    }

    /** The day on which a term of working days from today is over. */
    public LocalDate after(LocalDate today, String key) {
        int days = terms.term(key).period().length();
        return limits.workingDaysFrom(today.plusDays(1), today.plusDays(3L * days + 30)).stream()
                .skip(days - 1L)
                .findFirst()
                .orElse(today.plusDays(days));
    }

    public String cite(String key) {
        return terms.term(key).cite();
    }

    /** Stages, plans and summaries of a campaign that ends are waited for no longer; its standing rules live on. */
    public void endAllOf(UUID campaign, Instant at, Actor actor) {
        var open = jdbc
                .sql(
                        """
                        SELECT l.limit_id FROM timelimit.open_limit l WHERE l.limit_id IN (
                          SELECT s.limit_id FROM campaign.stage s WHERE s.campaign = :campaign
                          UNION ALL
                          SELECT u.limit_id FROM campaign.unit_plan u WHERE u.campaign = :campaign
                          UNION ALL
                          SELECT s.limit_id FROM campaign.summary s JOIN campaign.topic t ON t.id = s.topic
                           WHERE t.campaign = :campaign) ORDER BY l.limit_id
                        """)
                .param("campaign", campaign)
                .query(UUID.class)
                .list()
                .stream()
                .map(LimitId::new)
                .toList();
        limits.end(open, at, "campaign.reason.ended", actor);
    }

    public void end(@Nullable LimitId limit, Instant at, Actor actor) {
        if (limit != null) {
            limits.apply(List.of(LimitAct.end(limit, at, "campaign.reason.done", actor)));
        }
    }
}
