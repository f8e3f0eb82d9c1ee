package org.zhixing.campaign.course;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.interceptor.TransactionAspectSupport;
import org.zhixing.act.Actor;
import org.zhixing.act.Ids;
import org.zhixing.act.Outcome;
import org.zhixing.act.UnitId;
import org.zhixing.campaign.CampaignAct;
import org.zhixing.campaign.CaseId;
import org.zhixing.campaign.CaseKind;
import org.zhixing.campaign.desk.CampaignSight.Scope;
import org.zhixing.campaign.desk.CampaignTables;
import org.zhixing.filing.Filing;
import org.zhixing.filing.Filing.Written;
import org.zhixing.rows.Columns;
import org.zhixing.supervision.DocketCommand;
import org.zhixing.supervision.DocketId;
import org.zhixing.supervision.DocketState;
import org.zhixing.supervision.DocketVisibility;
import org.zhixing.supervision.Dockets;
import org.zhixing.supervision.instruction.Similar;

/** Tasks that several campaigns share (统筹协调, R155): one docket, one report, counted once in each of them. */
@Repository
public class SharedTasks {

    private static final String RULE = "R155";
    private static final String TABLE = "shared_task";

    private final CampaignItems items;
    private final Similar similar;
    private final Dockets dockets;
    private final DocketVisibility visibility;
    private final CampaignTables tables;
    private final Filing filing;
    private final JdbcClient jdbc;

    SharedTasks(
            CampaignItems items,
            Similar similar,
            Dockets dockets,
            DocketVisibility visibility,
            CampaignTables tables,
            Filing filing,
            JdbcClient jdbc) {
        this.items = items;
        this.similar = similar;
        this.dockets = dockets;
        this.visibility = visibility;
        this.tables = tables;
        this.filing = filing;
        this.jdbc = jdbc;
    }

    /**
     * A docket that counts for a campaign besides its own.
     *
     * @param campaign for which it counts as well
     * @param title of that campaign
     * @param home campaign to which it belongs, null for a docket that stands alone
     * @param homeTitle title of that, empty without one
     */
    public record Shared(
            UUID id,
            UUID campaign,
            String title,
            DocketId docket,
            String docketTitle,
            UnitId lead,
            @Nullable UUID home,
            String homeTitle,
            String reason,
            Instant at,
            String by) {}

    /** A running docket of another campaign, or of none. */
    public record Candidate(DocketId docket, String title, UnitId lead, @Nullable UUID home, String homeTitle) {}

    /** A task of this campaign and a running docket of another that may be the same, of the same unit. */
    public record Duplicate(CampaignItems.Item own, Candidate other) {}

    /** What this campaign shares with others, either way, within what the actor may see of campaigns. */
    public List<Shared> of(UUID campaign, Scope scope) {
        return read("(h.campaign = :key OR d.campaign = :key)", campaign, scope);
    }

    /** The campaigns for which a docket counts besides its own. */
    public List<Shared> behind(DocketId docket, Scope scope) {
        return read("h.docket = :key", docket.value(), scope);
    }

    private List<Shared> read(String which, UUID key, Scope scope) {
        return jdbc.sql(
                        """
                        SELECT h.*, c.title, d.title AS docket_title, d.lead, d.campaign AS home, coalesce(p.title, '') AS home_title
                          FROM campaign.shared_task h
                          JOIN campaign.campaign c ON c.id = h.campaign
                          JOIN supervision.docket_overview d ON d.id = h.docket
                          LEFT JOIN plan.campaign_listing p ON p.id = d.campaign
                         WHERE h.ended_at IS NULL AND %s AND %s ORDER BY h.recognised_at, h.id
                        """
                                .formatted(which, scope.predicate()))
                .param("key", key)
                .params(scope.params())
                .query((row, number) -> new Shared(
                        row.getObject("id", UUID.class),
                        row.getObject("campaign", UUID.class),
                        row.getString("title"),
                        new DocketId(row.getObject("docket", UUID.class)),
                        row.getString("docket_title"),
                        new UnitId(row.getObject("lead", UUID.class)),
                        Columns.id(row, "home"),
                        row.getString("home_title"),
                        row.getString("reason"),
                        Columns.moment(row, "recognised_at"),
                        row.getString("recognised_by")))
                .list();
    }

    /** Running dockets of other campaigns that this actor may see and that do not count here yet, the latest first. */
    public List<Candidate> candidates(UUID campaign, Instant at, Actor actor) {
        return candidates(campaign, "d.campaign IS NOT NULL", Map.of(), at, actor);
    }

    private List<Candidate> candidates(
            UUID campaign, String which, Map<String, Object> named, Instant at, Actor actor) {
        var scope = visibility.of(actor, at);
        return jdbc.sql(
                        """
                        SELECT d.id, d.title, d.lead, d.campaign, coalesce(p.title, '') AS home_title
                          FROM supervision.docket_overview d LEFT JOIN plan.campaign_listing p ON p.id = d.campaign
                         WHERE d.campaign IS DISTINCT FROM :here AND d.state NOT IN ('DRAFT', 'DISCARDED', 'WITHDRAWN', 'CLOSED')
                           AND NOT EXISTS (SELECT FROM campaign.shared_task h
                                            WHERE h.docket = d.id AND h.campaign = :here AND h.ended_at IS NULL)
                           AND (%s) AND (%s) ORDER BY d.opened_at DESC, d.id LIMIT 200
                        """
                                .formatted(which, scope.predicate()))
                .params(scope.params())
                .params(named)
                .param("here", campaign)
                .query((row, number) -> candidate(row))
                .list();
    }

    private static Candidate candidate(ResultSet row) throws SQLException {
        return new Candidate(
                new DocketId(row.getObject("id", UUID.class)),
                row.getString("title"),
                new UnitId(row.getObject("lead", UUID.class)),
                Columns.id(row, "campaign"),
                row.getString("home_title"));
    }

    /** What may be asked for twice: running tasks of the same unit in this and another campaign that read alike (R040). */
    public List<Duplicate> duplicates(UUID campaign, Instant at, Actor actor) {
        var own = items.of(campaign, at).stream()
                .filter(item -> item.standing().open() && !item.shared())
                .toList();
        var alike = similar.to(own.stream().map(SharedTasks::wanted).toList());
        var likes = new LinkedHashMap<CampaignItems.Item, List<UUID>>();
        own.forEach(item -> likes.put(
                item,
                alike.getOrDefault(wanted(item), List.of()).stream()
                        .map(like -> like.docket().value())
                        .toList()));
        var others = candidates(
                campaign,
                "d.id = ANY (:likes)",
                Map.of("likes", likes.values().stream().flatMap(List::stream).toArray(UUID[]::new)),
                at,
                actor);
        var found = new ArrayList<Duplicate>();
        likes.forEach((item, ids) -> others.stream()
                .filter(other -> ids.contains(other.docket().value()))
                .forEach(other -> found.add(new Duplicate(item, other))));
        return found;
    }

    private static Similar.Wanted wanted(CampaignItems.Item item) {
        return new Similar.Wanted(item.title(), item.lead());
    }

    Outcome<Written> recognise(
            Course course, DocketId docket, @Nullable DocketId instead, String reason, Instant at, Actor actor) {
        var other = candidates(course.id(), "d.id = :docket", Map.of("docket", docket.value()), at, actor).stream()
                .findFirst()
                .orElse(null);
        if (other == null) {
            return Outcome.refused("campaign.refused.not-shareable", RULE);
        }
        if (instead != null) {
            boolean same = items.of(course.id(), at).stream()
                    .anyMatch(item -> item.docket().equals(instead)
                            && !item.shared()
                            && item.lead().equals(other.lead()));
            if (!same) {
                return Outcome.refused("campaign.refused.not-the-same-unit", RULE);
            }
            var withdrawn =
                    dockets.perform(new DocketCommand.Withdraw(instead, DocketCommand.ANY_VERSION, reason), at, actor);
            if (withdrawn instanceof Outcome.Refused<DocketId> refused) {
                TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
                return Outcome.refused(refused.refusal());
            }
        }
        keep(course.id(), other, reason, actor.personName(), at);
        filing.tell(other.lead(), course.caseId(), docket.href(), "campaign.message.shared", other.title(), at);
        return written(other, CampaignAct.RECOGNISE, reason, at, actor);
    }

    /**
     * What whoever confirmed the plan has recognised counts for the campaign from its beginning; the same mechanism as an act
     * of the office later. Of what was withdrawn or passed on since then the campaign's office learns that it is missing.
     */
    void takeOver(CaseId campaign, UnitId office, Instant at, Actor actor) {
        var recognised = jdbc.sql(
                        """
                        SELECT DISTINCT ON (d.id) d.id, d.title, d.lead, d.campaign, coalesce(p.title, '') AS home_title,
                               t.stands, t.confirmed_by, d.state, coalesce(m.last_at > own.opened_at, false) AS moved
                          FROM plan.task_listing t JOIN plan.campaign_listing own ON own.id = t.campaign_id
                          JOIN supervision.docket_overview d ON d.id = t.docket_id
                          LEFT JOIN plan.campaign_listing p ON p.id = d.campaign
                          LEFT JOIN supervision.docket_passed m ON m.docket = d.id
                         WHERE t.campaign_id = :campaign AND t.stands IS NOT NULL ORDER BY d.id, t.no
                        """)
                .param("campaign", campaign.value())
                .query((row, number) -> new Recognised(
                        candidate(row),
                        row.getString("stands"),
                        row.getString("confirmed_by"),
                        DocketState.valueOf(row.getString("state")) == DocketState.WITHDRAWN,
                        row.getBoolean("moved")))
                .list();
        for (var one : recognised) {
            keep(campaign.value(), one.docket(), one.reason(), one.by(), at);
            var facts = Map.<String, Object>of(
                    "task", one.docket().title(), "campaign", one.docket().homeTitle(), "reason", one.reason());
            filing.enter(campaign, CampaignAct.RECOGNISE, facts, List.of(), at, actor);
            written(one.docket(), CampaignAct.RECOGNISE, one.reason(), at, actor);
            var title = one.docket().title();
            if (one.withdrawn() || one.moved()) {
                String lost = one.withdrawn() ? "campaign.message.shared-withdrawn" : "campaign.message.shared-moved";
                filing.tell(office, campaign, lost, title, at);
            }
            if (!one.withdrawn()) {
                filing.tell(
                        one.docket().lead(),
                        campaign,
                        one.docket().docket().href(),
                        "campaign.message.shared",
                        title,
                        at);
            }
        }
    }

    /**
     * A docket that whoever confirmed the plan recognised.
     *
     * @param moved it was handed to another unit, or its lead objected, since then
     */
    private record Recognised(Candidate docket, String reason, String by, boolean withdrawn, boolean moved) {}

    private void keep(UUID campaign, Candidate docket, String reason, String by, Instant at) {
        tables.insert(
                TABLE,
                Map.of(
                        "id", Ids.next(),
                        "campaign", campaign,
                        "docket", docket.docket().value(),
                        "reason", reason,
                        "recognised_at", at,
                        "recognised_by", by));
    }

    Outcome<Written> takeBack(Course course, UUID sharing, String reason, Instant at, Actor actor) {
        var found = of(course.id(), Scope.SYSTEM).stream()
                .filter(one -> one.id().equals(sharing) && one.campaign().equals(course.id()))
                .findFirst()
                .orElse(null);
        if (found == null) {
            return Outcome.refused("campaign.refused.not-found", RULE);
        }
        jdbc.sql("UPDATE campaign.shared_task SET ended_at = :at, end_reason = :reason, ended_by = :by WHERE id = :id")
                .param("at", Columns.at(at))
                .param("reason", reason)
                .param("by", actor.personName())
                .param("id", sharing)
                .update();
        var task = new Candidate(found.docket(), found.docketTitle(), found.lead(), found.home(), found.homeTitle());
        return written(task, CampaignAct.TAKE_BACK, reason, at, actor);
    }

    /**
     * Both campaigns keep it, the other where it has been set up. Who takes part there need not be part of this one: its
     * title stays here.
     */
    private Outcome<Written> written(Candidate task, CampaignAct act, String reason, Instant at, Actor actor) {
        var home = task.home();
        boolean setUp = home != null
                && jdbc.sql("SELECT EXISTS (SELECT FROM campaign.campaign WHERE id = :id)")
                        .param("id", home)
                        .query(Boolean.class)
                        .single();
        if (home != null && setUp) {
            filing.enter(
                    new CaseId(CaseKind.CAMPAIGN, home),
                    act,
                    Map.of("task", task.title(), "reason", reason),
                    List.of(),
                    at,
                    actor);
        }
        return Outcome.done(
                new Written(Map.of(), Map.of("task", task.title(), "campaign", task.homeTitle(), "reason", reason)));
    }
}
