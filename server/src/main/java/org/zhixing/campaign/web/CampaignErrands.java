package org.zhixing.campaign.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhixing.act.Actor;
import org.zhixing.act.CaseClock;
import org.zhixing.act.Role;
import org.zhixing.act.Zone;
import org.zhixing.campaign.CaseId;
import org.zhixing.campaign.CaseKind;
import org.zhixing.campaign.desk.CampaignSight;
import org.zhixing.shell.Found;
import org.zhixing.shell.SearchSource;
import org.zhixing.shell.ToDo;
import org.zhixing.shell.ToDoSource;

/** What waits for a unit or an office, and what the search finds. */
@Component
class CampaignErrands implements ToDoSource, SearchSource {

    private static final String TO_DO =
            """
            SELECT * FROM (
              SELECT 'UNIT_PLAN' AS kind, u.id, c.title, u.due AS due,
                     CASE WHEN u.unit = :unit AND u.state IN ('DRAFT', 'RETURNED') THEN 'BREAK_DOWN'
                          WHEN c.office = :unit AND u.state = 'SUBMITTED' THEN 'REVIEW' END AS errand
                FROM campaign.unit_plan u JOIN campaign.campaign c ON c.id = u.campaign
               WHERE c.state NOT IN ('CLOSED', 'ABANDONED')
              UNION ALL
              SELECT 'SUMMARY', s.id, t.words, coalesce(s.due, t.due), CASE WHEN u.unit = :unit AND s.state = 'ASKED' THEN 'SUMMARISE' END
                FROM campaign.summary s JOIN campaign.topic t ON t.id = s.topic
                JOIN campaign.unit_plan u ON u.id = s.plan AND u.state <> 'MERGED'
                JOIN campaign.campaign c ON c.id = u.campaign
               WHERE c.state NOT IN ('CLOSED', 'ABANDONED')
              UNION ALL
              SELECT 'STANDING_RULE', r.id, r.name, CASE WHEN r.state = 'CARRIED' THEN r.review END,
                     CASE WHEN r.owner = :unit AND r.state = 'OFFERED' THEN 'TAKE_OVER'
                          WHEN r.owner = :unit AND r.state = 'CARRIED' AND r.review <= :soon THEN 'REVIEW_RULE' END
                FROM campaign.standing_rule r
              UNION ALL
              SELECT 'STAGE', s.id, c.title, p.until_day,
                     CASE WHEN c.office = :unit AND s.state = 'OPEN' AND p.until_day <= :today THEN 'PASS' END
                FROM campaign.stage s JOIN campaign.campaign c ON c.id = s.campaign
                JOIN plan.stage_listing p ON p.campaign_id = s.campaign AND p.no = s.no
               WHERE c.state NOT IN ('CLOSED', 'ABANDONED')) w
             WHERE w.errand IS NOT NULL ORDER BY w.due NULLS LAST, w.id LIMIT :limit
            """;

    private static final int SOON = 30;

    private final JdbcClient jdbc;
    private final CampaignSight sight;
    private final CaseClock clock;

    CampaignErrands(JdbcClient jdbc, CampaignSight sight, CaseClock clock) {
        this.jdbc = jdbc;
        this.sight = sight;
        this.clock = clock;
    }

    @Override
    public List<ToDo> waitingFor(Actor actor, Instant at, int limit) {
        var today = LocalDate.ofInstant(at, Zone.SHANGHAI);
        var seer = sight.seer(actor, today);
        var home = seer.home();
        if (home == null || seer.seesNothing() || !actor.hasAny(Role.UNIT_LIAISON, Role.UNIT_HEAD)) {
            return List.of();
        }
        return jdbc.sql(TO_DO)
                .param("unit", home.value())
                .param("today", today)
                .param("soon", today.plusDays(SOON))
                .param("limit", limit)
                .query((row, number) -> {
                    var id = new CaseId(CaseKind.valueOf(row.getString("kind")), row.getObject("id", UUID.class));
                    return new ToDo(
                            id.subject(),
                            row.getString("title"),
                            "campaign.errand." + row.getString("errand"),
                            id.href(),
                            end(row.getObject("due", LocalDate.class)),
                            false);
                })
                .list();
    }

    private static @Nullable Instant end(@Nullable LocalDate day) {
        return day == null ? null : day.plusDays(1).atStartOfDay(Zone.SHANGHAI).toInstant();
    }

    @Override
    public List<Found> find(Actor actor, String words, String question, int limit) {
        var scope = sight.campaigns(sight.seer(actor, clock.today()));
        var found = new ArrayList<Found>();
        found.addAll(jdbc.sql("SELECT c.id, c.title, c.document FROM campaign.campaign c"
                        + " WHERE (c.search @@ to_tsquery('simple', :words) OR c.number = :question) AND "
                        + scope.predicate() + " ORDER BY c.set_up_at DESC LIMIT :limit")
                .params(scope.params())
                .param("words", words)
                .param("question", question)
                .param("limit", limit)
                .query((row, number) -> new Found(
                        "campaign.found.campaign",
                        row.getString("title"),
                        row.getString("document"),
                        new CaseId(CaseKind.CAMPAIGN, row.getObject("id", UUID.class)).href()))
                .list());
        found.addAll(jdbc.sql("SELECT r.id, r.name, r.document FROM campaign.standing_rule r"
                        + " JOIN campaign.campaign c ON c.id = r.campaign"
                        + " WHERE r.search @@ to_tsquery('simple', :words) AND " + scope.predicate()
                        + " ORDER BY r.review LIMIT :limit")
                .params(scope.params())
                .param("words", words)
                .param("limit", limit)
                .query((row, number) -> new Found(
                        "campaign.found.rule",
                        row.getString("name"),
                        row.getString("document"),
                        new CaseId(CaseKind.STANDING_RULE, row.getObject("id", UUID.class)).href()))
                .list());
        return found.stream().limit(limit).toList();
    }
}
