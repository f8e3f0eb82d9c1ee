package org.zhixing.campaign.handover;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.zhixing.act.Actor;
import org.zhixing.act.Moves;
import org.zhixing.act.Outcome;
import org.zhixing.act.Refusal;
import org.zhixing.act.Role;
import org.zhixing.act.UnitId;
import org.zhixing.act.Zone;
import org.zhixing.campaign.CampaignAct;
import org.zhixing.campaign.CampaignParty;
import org.zhixing.campaign.CampaignState;
import org.zhixing.campaign.CampaignStep;
import org.zhixing.campaign.CaseId;
import org.zhixing.campaign.CaseKind;
import org.zhixing.campaign.RuleAct;
import org.zhixing.campaign.RuleState;
import org.zhixing.campaign.UnitPlanAct;
import org.zhixing.campaign.UnitPlanState;
import org.zhixing.campaign.course.CampaignMoves;
import org.zhixing.campaign.desk.CampaignLimits;
import org.zhixing.campaign.rule.RuleMoves;
import org.zhixing.campaign.unitplan.UnitPlanMoves;
import org.zhixing.filing.Filing;
import org.zhixing.organization.OpenItem;
import org.zhixing.organization.OpenItems;
import org.zhixing.organization.Organization;
import org.zhixing.rows.Columns;
import org.zhixing.timelimit.LimitId;
import org.zhixing.timelimit.TimeLimits;
import org.zhixing.worktime.Period;

/** The offices, plans and standing rules of campaigns that units hold, and handing them on (practice 11). */
@Component
class CampaignsOfUnits implements OpenItems {

    private static final String RULE = "practice 11";

    private static final String HELD =
            """
            SELECT * FROM (
              SELECT 'CAMPAIGN' AS kind, c.id, c.office AS unit, c.title, NULL::uuid AS limit_id
                FROM campaign.campaign c WHERE c.state NOT IN ('CLOSED', 'ABANDONED')
              UNION ALL
              SELECT 'UNIT_PLAN', u.id, u.unit, c.title, u.limit_id
                FROM campaign.unit_plan u JOIN campaign.campaign c ON c.id = u.campaign
               WHERE u.state <> 'MERGED' AND c.state NOT IN ('CLOSED', 'ABANDONED')
              UNION ALL
              SELECT 'STANDING_RULE', r.id, r.owner, r.name, r.limit_id
                FROM campaign.standing_rule r WHERE r.state NOT IN ('REPEALED', 'DROPPED')) h
              LEFT JOIN timelimit.open_limit l ON l.limit_id = h.limit_id
             WHERE h.unit = ANY (CAST(:units AS uuid[])) ORDER BY l.due_at NULLS LAST, h.id
            """;

    private final JdbcClient jdbc;
    private final Filing filing;
    private final CampaignLimits reminders;
    private final TimeLimits limits;
    private final Organization organization;

    CampaignsOfUnits(
            JdbcClient jdbc, Filing filing, CampaignLimits reminders, TimeLimits limits, Organization organization) {
        this.jdbc = jdbc;
        this.filing = filing;
        this.reminders = reminders;
        this.limits = limits;
        this.organization = organization;
    }

    @Override
    public String module() {
        return CaseId.MODULE;
    }

    @Override
    @Transactional(readOnly = true)
    public List<OpenItem> of(Collection<UnitId> units, Instant at) {
        return jdbc.sql(HELD)
                .param("units", units.stream().map(UnitId::value).toArray(UUID[]::new))
                .query((row, number) -> {
                    var kind = CaseKind.valueOf(row.getString("kind"));
                    var id = new CaseId(kind, row.getObject("id", UUID.class));
                    var due = row.getObject("due_at", OffsetDateTime.class);
                    return new OpenItem(
                            id.subject(),
                            new UnitId(row.getObject("unit", UUID.class)),
                            "campaign.held." + kind.name(),
                            "",
                            row.getString("title"),
                            id.href(),
                            due == null ? null : due.toInstant());
                })
                .list();
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public Outcome<Integer> handOver(List<Handed> items, Basis basis, Instant at, Actor actor) {
        if (!actor.isSystem() && !actor.has(Role.SUPERVISION_CHIEF)) {
            return Outcome.refused("campaign.refused.not-yours", RULE);
        }
        for (var item : items) {
            var refusal =
                    switch (CaseKind.valueOf(kindOf(item))) {
                        case CAMPAIGN -> office(item, basis, at, actor);
                        case UNIT_PLAN -> plan(item, basis, at, actor);
                        case STANDING_RULE -> rule(item, basis, at, actor);
                        case STAGE, SUMMARY -> Refusal.of("campaign.refused.not-now", RULE);
                    };
            if (refusal != null) {
                return Outcome.refused(refusal);
            }
        }
        return Outcome.done(items.size());
    }

    private static String kindOf(Handed item) {
        return item.subject().type().toUpperCase(java.util.Locale.ROOT).replace('-', '_');
    }

    private @Nullable Refusal office(Handed item, Basis basis, Instant at, Actor actor) {
        var held = held("campaign", "office", item);
        return held == null
                ? gone()
                : settle(
                        CampaignMoves.TABLE,
                        CampaignState.valueOf(held.state()),
                        CampaignAct.SUCCEED,
                        Map.of("office", item.to().value()),
                        item,
                        held,
                        basis,
                        at,
                        actor);
    }

    private @Nullable Refusal rule(Handed item, Basis basis, Instant at, Actor actor) {
        var held = held("standing_rule", "owner", item);
        return held == null
                ? gone()
                : settle(
                        RuleMoves.TABLE,
                        RuleState.valueOf(held.state()),
                        RuleAct.SUCCEED,
                        Map.of("owner", item.to().value()),
                        item,
                        held,
                        basis,
                        at,
                        actor);
    }

    /** A unit has one plan in a campaign: what the former broke down joins the successor's where there is one. */
    private @Nullable Refusal plan(Handed item, Basis basis, Instant at, Actor actor) {
        var held = held("unit_plan", "unit", item);
        if (held == null) {
            return gone();
        }
        var own = jdbc.sql(
                        """
                        SELECT o.id FROM campaign.unit_plan u JOIN campaign.unit_plan o
                            ON o.campaign = u.campaign AND o.unit = :to AND o.state <> 'MERGED'
                         WHERE u.id = :id FOR UPDATE OF o
                        """)
                .param("to", item.to().value())
                .param("id", item.subject().id())
                .query(UUID.class)
                .optional();
        if (own.isEmpty()) {
            asked(item).forEach(one -> extend(one.limit(), basis, at, actor));
            return settle(
                    UnitPlanMoves.TABLE,
                    UnitPlanState.valueOf(held.state()),
                    UnitPlanAct.SUCCEED,
                    Map.of("unit", item.to().value()),
                    item,
                    held,
                    basis,
                    at,
                    actor);
        }
        jdbc.sql(
                        """
                        INSERT INTO campaign.step (plan, docket, position, words, person, person_name, due)
                        SELECT :to, s.docket,
                               s.position + coalesce((SELECT max(o.position) FROM campaign.step o
                                                       WHERE o.plan = :to AND o.docket = s.docket), 0),
                               s.words, NULL, NULL, s.due
                          FROM campaign.step s WHERE s.plan = :from
                        """)
                .param("to", own.get())
                .param("from", item.subject().id())
                .update();
        reminders.end(held.limit(), at, actor);
        asked(item).forEach(one -> {
            reminders.end(one.limit(), at, actor);
            filing.enter(one.id(), UnitPlanAct.MERGE, facts(item, basis, at), List.of(), at, actor);
        });
        return settle(
                UnitPlanMoves.TABLE,
                UnitPlanState.valueOf(held.state()),
                UnitPlanAct.MERGE,
                Map.of(),
                item,
                new Row(held.state(), held.title(), null),
                basis,
                at,
                actor);
    }

    /** A summary that the plan's unit has still to submit. */
    private record AskedSummary(CaseId id, @Nullable LimitId limit) {}

    private List<AskedSummary> asked(Handed item) {
        return jdbc.sql("SELECT s.id, s.limit_id FROM campaign.summary s WHERE s.plan = :plan AND s.state = 'ASKED'"
                        + " ORDER BY s.id FOR UPDATE")
                .param("plan", item.subject().id())
                .query((row, number) -> new AskedSummary(
                        new CaseId(CaseKind.SUMMARY, row.getObject("id", UUID.class)),
                        Columns.id(row, "limit_id", LimitId::new)))
                .list();
    }

    private Map<String, Object> facts(Handed item, Basis basis, Instant at) {
        var today = LocalDate.ofInstant(at, Zone.SHANGHAI);
        return Map.of(
                "former", name(item.from(), today),
                "unit", name(item.to(), today),
                "document", basis.document());
    }

    /** By the working days that do not count. */
    private void extend(@Nullable LimitId limit, Basis basis, Instant at, Actor actor) {
        if (limit != null && basis.excludedDays() > 0 && running(limit)) {
            limits.extend(
                    limit,
                    new Period.WorkingDays(basis.excludedDays()),
                    at,
                    basis.rule() + ": " + basis.document(),
                    actor);
        }
    }

    private record Row(String state, String title, @Nullable LimitId limit) {}

    private @Nullable Row held(String table, String column, Handed item) {
        String title = table.equals("campaign")
                ? "x.title"
                : table.equals("standing_rule")
                        ? "x.name"
                        : "(SELECT c.title FROM campaign.campaign c WHERE c.id = x.campaign)";
        String limit = table.equals("campaign") ? "NULL::uuid" : "x.limit_id";
        return jdbc.sql("SELECT x.state, " + title + " AS title, " + limit + " AS limit_id FROM campaign." + table
                        + " x WHERE x.id = :id AND x." + column + " = :unit FOR UPDATE OF x")
                .param("id", item.subject().id())
                .param("unit", item.from().value())
                .query((row, number) -> {
                    var id = row.getObject("limit_id", UUID.class);
                    return new Row(row.getString("state"), row.getString("title"), id == null ? null : new LimitId(id));
                })
                .optional()
                .orElse(null);
    }

    private static Refusal gone() {
        return Refusal.of("campaign.refused.not-found", RULE);
    }

    private <S extends Enum<S>, A extends Enum<A> & CampaignStep> @Nullable Refusal settle(
            Moves<S, A, CampaignParty> moves,
            S from,
            A act,
            Map<String, UUID> columns,
            Handed item,
            Row held,
            Basis basis,
            Instant at,
            Actor actor) {
        var move = moves.find(from, act).orElse(null);
        if (move == null || !move.who().contains(CampaignParty.REFORM)) {
            return Refusal.of("campaign.refused.not-now", "architecture 5");
        }
        var id = new CaseId(CaseKind.valueOf(kindOf(item)), item.subject().id());
        filing.move(moves, id, from, act, columns);
        filing.enter(id, act, facts(item, basis, at), List.of(), at, actor);
        extend(held.limit(), basis, at, actor);
        filing.tell(item.to(), id, "campaign.message.succeeded", held.title(), at);
        return null;
    }

    private boolean running(LimitId limit) {
        return jdbc.sql("SELECT EXISTS (SELECT FROM timelimit.open_limit l WHERE l.limit_id = :id)")
                .param("id", limit.value())
                .query(Boolean.class)
                .single();
    }

    private String name(UnitId unit, LocalDate day) {
        return organization.name(unit, day);
    }
}
