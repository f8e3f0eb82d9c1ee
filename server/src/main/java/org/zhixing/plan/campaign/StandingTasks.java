package org.zhixing.plan.campaign;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhixing.act.Actor;
import org.zhixing.act.Outcome;
import org.zhixing.act.Refusal;
import org.zhixing.act.UnitId;
import org.zhixing.act.Zone;
import org.zhixing.organization.UnitMatch;
import org.zhixing.plan.review.DraftTask;
import org.zhixing.plan.review.DraftTasks;
import org.zhixing.plan.review.PlanDocument;
import org.zhixing.plan.review.Review;
import org.zhixing.plan.review.TaskContent.Standing;
import org.zhixing.plan.review.UnitNames;
import org.zhixing.supervision.DocketId;
import org.zhixing.supervision.DocketState;
import org.zhixing.supervision.DocketVisibility;
import org.zhixing.supervision.instruction.Similar;

/**
 * Tasks of a plan that the same unit has under way already, in a campaign or alone (R040, R155): two questions for the whole
 * plan. Whoever confirms it decides of each whether it counts for this plan as well or is opened anew.
 */
@Component
public class StandingTasks {

    private static final String RULE = "R155";
    private static final int LONGEST = 500;

    private final DraftTasks tasks;
    private final UnitNames names;
    private final Review review;
    private final Similar similar;
    private final DocketVisibility visibility;
    private final JdbcClient jdbc;

    StandingTasks(
            DraftTasks tasks,
            UnitNames names,
            Review review,
            Similar similar,
            DocketVisibility visibility,
            JdbcClient jdbc) {
        this.tasks = tasks;
        this.names = names;
        this.review = review;
        this.similar = similar;
        this.visibility = visibility;
        this.jdbc = jdbc;
    }

    /**
     * A docket under way.
     *
     * @param campaign title of the campaign it belongs to, empty where it stands alone
     */
    public record Found(
            DocketId docket, @Nullable String number, String title, UnitId lead, DocketState state, String campaign) {}

    /** By the id of the task, within what the actor may see; those that nothing is like are left out. */
    public Map<UUID, List<Found>> of(List<DraftTask> all, Map<String, UnitMatch> units, Instant at, Actor actor) {
        var wanted = new LinkedHashMap<UUID, Similar.Wanted>();
        for (DraftTask row : all) {
            var lead = lead(row, units);
            if (lead != null && !row.content().removed()) {
                wanted.put(
                        row.id(),
                        new Similar.Wanted(Opening.titleOf(row.content().text()), lead));
            }
        }
        var likes = similar.to(wanted.values());
        var seen = find(
                likes.values().stream()
                        .flatMap(List::stream)
                        .map(like -> like.docket().value())
                        .collect(Collectors.toSet()),
                at,
                actor);
        var found = new HashMap<UUID, List<Found>>();
        wanted.forEach((task, one) -> {
            var standing = likes.getOrDefault(one, List.of()).stream()
                    .map(like -> seen.get(like.docket().value()))
                    .filter(Objects::nonNull)
                    .toList();
            if (!standing.isEmpty()) {
                found.put(task, standing);
            }
        });
        return found;
    }

    /** The unit that would be asked; of a group nobody alone. */
    private static @Nullable UnitId lead(DraftTask row, Map<String, UnitMatch> units) {
        var accountable = row.content().accountableLead();
        return accountable != null && units.get(accountable.written()) instanceof UnitMatch.Known known
                ? known.unit()
                : null;
    }

    /** The docket does the task already: none is opened for it. */
    public Outcome<PlanDocument> recognise(
            PlanDocument document, UUID task, DocketId docket, String reason, Actor actor, Instant at) {
        var kept = tasks.of(document.id()).stream()
                .filter(row -> row.id().equals(task))
                .toList();
        var standing = of(kept, names.of(kept, day(at)), at, actor).getOrDefault(task, List.of()).stream()
                .filter(one -> one.docket().equals(docket))
                .findFirst()
                .orElse(null);
        if (standing == null) {
            return Outcome.refused("plan.refused.not-standing", RULE);
        }
        if (reason.isBlank() || reason.length() > LONGEST) {
            return Outcome.refused("plan.refused.reason-needed", RULE);
        }
        var chosen = new Standing(docket.value(), standing.title(), reason.strip());
        return review.change(document, task, "recognise", before -> before.withStanding(chosen), actor, at);
    }

    /** It is opened for itself nevertheless. */
    public Outcome<PlanDocument> anew(PlanDocument document, UUID task, Actor actor, Instant at) {
        return review.change(document, task, "anew", before -> before.withStanding(null), actor, at);
    }

    /** Why what was recognised stands no more, or with another unit; null while all of it does. */
    @Nullable
    Refusal against(List<DraftTask> kept, Map<String, UnitMatch> units, Instant at, Actor actor) {
        var seen = find(
                kept.stream()
                        .map(row -> row.content().standing())
                        .filter(Objects::nonNull)
                        .map(Standing::docket)
                        .collect(Collectors.toSet()),
                at,
                actor);
        for (DraftTask row : kept) {
            var standing = row.content().standing();
            if (standing != null) {
                var docket = seen.get(standing.docket());
                if (docket == null || !docket.lead().equals(lead(row, units))) {
                    return Refusal.of("plan.refused.stands-no-more", RULE, standing.title());
                }
            }
        }
        return null;
    }

    private Map<UUID, Found> find(Collection<UUID> dockets, Instant at, Actor actor) {
        var found = new HashMap<UUID, Found>();
        if (dockets.isEmpty()) {
            return found;
        }
        var scope = visibility.of(actor, at);
        jdbc.sql(
                        """
                        SELECT d.id, d.number, d.title, d.lead, d.state, coalesce(c.title, '') AS campaign
                          FROM supervision.docket_overview d LEFT JOIN plan.campaign c ON c.id = d.campaign
                         WHERE d.id = ANY (:ids) AND d.state NOT IN ('DRAFT', 'DISCARDED', 'WITHDRAWN', 'CLOSED') AND (%s)
                        """
                                .formatted(scope.predicate()))
                .param("ids", dockets.toArray(UUID[]::new))
                .params(scope.params())
                .query((row, number) -> found(row))
                .list()
                .forEach(one -> found.put(one.docket().value(), one));
        return found;
    }

    private static Found found(ResultSet row) throws SQLException {
        return new Found(
                new DocketId(row.getObject("id", UUID.class)),
                row.getString("number"),
                row.getString("title"),
                new UnitId(row.getObject("lead", UUID.class)),
                DocketState.valueOf(row.getString("state")),
                row.getString("campaign"));
    }

    private static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, Zone.SHANGHAI);
    }
}
