package org.zhixing.campaign.course;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhixing.act.Actor;
import org.zhixing.act.Outcome;
import org.zhixing.act.Zone;
import org.zhixing.campaign.CampaignState;
import org.zhixing.campaign.CaseId;
import org.zhixing.campaign.Guarantee;
import org.zhixing.campaign.StageAct;
import org.zhixing.campaign.StageState;
import org.zhixing.campaign.UnitPlanState;
import org.zhixing.campaign.desk.CampaignLimits;
import org.zhixing.campaign.desk.CampaignSight;
import org.zhixing.campaign.desk.CampaignSight.Scope;
import org.zhixing.campaign.desk.CampaignTables;
import org.zhixing.campaign.desk.Filing;
import org.zhixing.campaign.desk.Filing.Written;
import org.zhixing.campaign.unitplan.UnitPlanRows;
import org.zhixing.organization.Organization;
import org.zhixing.shell.Texts;

/** Stage gates (R150): a stage ends when the office of the group says so, and then what is open is written down. */
@Service
public class Gates {

    private static final String TABLE = "stage";
    private static final String PLAN = "campaign.open.plan";

    private final CourseRows rows;
    private final CourseDesk desk;
    private final CampaignItems items;
    private final UnitPlanRows plans;
    private final CampaignSight sight;
    private final CampaignLimits limits;
    private final CampaignTables tables;
    private final Filing filing;
    private final Organization organization;
    private final JdbcClient jdbc;

    Gates(
            CourseRows rows,
            CourseDesk desk,
            CampaignItems items,
            UnitPlanRows plans,
            CampaignSight sight,
            CampaignLimits limits,
            CampaignTables tables,
            Filing filing,
            Organization organization,
            JdbcClient jdbc) {
        this.rows = rows;
        this.desk = desk;
        this.items = items;
        this.plans = plans;
        this.sight = sight;
        this.limits = limits;
        this.tables = tables;
        this.filing = filing;
        this.organization = organization;
        this.jdbc = jdbc;
    }

    /** Stages may overlap (R150): one begins whether or not another has ended. */
    @Transactional
    public Outcome<CaseId> begin(CaseId stage, int version, Instant at, Actor actor) {
        return act(stage, StageAct.BEGIN, version, at, actor, (course, held) -> {
            if (course.state() == CampaignState.PREPARING || course.state().ended()) {
                return Outcome.refused("campaign.refused.not-now", "R150");
            }
            return Outcome.done(new Written(started(course, held, at, actor), Map.of()));
        });
    }

    private Map<String, @Nullable Object> started(Course course, Course.Stage stage, Instant at, Actor actor) {
        var until = stage.until();
        boolean runs = until != null && until.isAfter(LocalDate.ofInstant(at, Zone.SHANGHAI));
        var columns = new LinkedHashMap<String, @Nullable Object>();
        columns.put("begun_at", at);
        columns.put(
                "limit_id",
                runs && until != null
                        ? limits.stated(
                                        CampaignLimits.STAGE,
                                        until,
                                        course.document(),
                                        "warning.days",
                                        stage.caseId(),
                                        at,
                                        actor)
                                .value()
                        : null);
        return columns;
    }

    /** With anything open, the office says why the stage ends nevertheless. */
    @Transactional
    public Outcome<CaseId> pass(CaseId stage, int version, String words, Instant at, Actor actor) {
        return act(stage, StageAct.PASS, version, at, actor, (course, held) -> {
            var open = open(course, held, at);
            if (!open.isEmpty() && words.isBlank()) {
                return Outcome.refused("campaign.refused.open-without-words", "R150", open.size());
            }
            limits.end(held.limit(), at, actor);
            for (int n = 0; n < open.size(); n++) {
                var one = open.get(n);
                var unit = one.unit();
                var row = new LinkedHashMap<String, @Nullable Object>();
                row.put("stage", held.id());
                row.put("position", n + 1);
                row.put("kind", one.kind());
                row.put("ref", one.ref());
                row.put("title", one.title());
                row.put("unit", unit == null ? null : unit.value());
                tables.insert("left_open", row);
            }
            return Outcome.done(new Written(
                    Map.of("passed_at", at, "passed_by", actor.personName(), "words", words.strip()),
                    Map.of(
                            "open", open.stream().map(one -> named(one, at)).toList(),
                            "words", words.strip())));
        });
    }

    /** In the record the plan of a unit goes by the unit's name. */
    private String named(Course.LeftOpen one, Instant at) {
        var unit = one.unit();
        return unit == null || !one.kind().equals(PLAN)
                ? one.title()
                : organization
                        .names(List.of(unit), LocalDate.ofInstant(at, Zone.SHANGHAI))
                        .getOrDefault(unit, one.title());
    }

    @Transactional
    public Outcome<CaseId> reopen(CaseId stage, int version, String reason, Instant at, Actor actor) {
        return act(stage, StageAct.REOPEN, version, at, actor, (course, held) -> {
            if (reason.isBlank() || course.state().ended()) {
                return Outcome.refused("campaign.refused.no-reason", "R150");
            }
            jdbc.sql("DELETE FROM campaign.left_open WHERE stage = :stage")
                    .param("stage", held.id())
                    .update();
            return Outcome.done(new Written(started(course, held, at, actor), Map.of("reason", reason.strip())));
        });
    }

    /** What stands against an end without words: tasks of the stage, and in the first stage plans and guarantees. */
    public List<Course.LeftOpen> open(Course course, Course.Stage stage, Instant at) {
        var open = new ArrayList<Course.LeftOpen>();
        if (stage.no() == course.stages().get(0).no()) {
            for (var guarantee : Guarantee.values()) {
                if (course.guaranteed(guarantee) == null) {
                    open.add(new Course.LeftOpen(
                            "campaign.open.guarantee", null, Texts.keyOf(guarantee), course.office()));
                }
            }
            plans.of(course.id(), Scope.SYSTEM).stream()
                    .filter(plan -> plan.state() != UnitPlanState.ACCEPTED)
                    .forEach(plan ->
                            open.add(new Course.LeftOpen(PLAN, plan.id(), Texts.keyOf(plan.state()), plan.unit())));
        }
        boolean last =
                stage.no() == course.stages().get(course.stages().size() - 1).no();
        var until = stage.until();
        items.of(course.id(), at).stream()
                .filter(item -> item.standing().open())
                .filter(item -> item.stage() == stage.no()
                        || (item.stage() == 0 && (last || (until != null && fallsBy(item, until)))))
                .forEach(item -> open.add(
                        new Course.LeftOpen("campaign.open.task", item.docket().value(), item.title(), item.lead())));
        return open;
    }

    /** A task that the plan puts into no stage belongs to the one in whose window it falls due. */
    private static boolean fallsBy(CampaignItems.Item item, LocalDate until) {
        var due = item.dueAt();
        return due != null
                && !LocalDate.ofInstant(due.minusNanos(1), Zone.SHANGHAI).isAfter(until);
    }

    public List<StageAct> acts(Course course, Course.Stage stage, CampaignSight.Seer seer) {
        return course.state() == CampaignState.PREPARING || course.state().ended()
                ? List.of()
                : StageMoves.TABLE.openTo(desk.parties(course, seer), stage.state());
    }

    private interface Doing {
        Outcome<Written> decide(Course course, Course.Stage stage);
    }

    private Outcome<CaseId> act(CaseId id, StageAct act, int version, Instant at, Actor actor, Doing doing) {
        var seer = sight.seer(actor, LocalDate.ofInstant(at, Zone.SHANGHAI));
        UUID campaign = rows.ofStage(id.value()).orElse(null);
        var course = campaign == null
                ? null
                : rows.hold(campaign, sight.campaigns(seer)).orElse(null);
        if (course == null) {
            return Outcome.refused("campaign.refused.not-found", "architecture 10");
        }
        var stage = course.stages().stream()
                .filter(one -> one.id().equals(id.value()))
                .findFirst()
                .orElseThrow();
        var refusal = Filing.against(StageMoves.TABLE, stage, act, version, desk.parties(course, seer));
        if (refusal != null) {
            return Outcome.refused(refusal);
        }
        return doing.decide(course, stage).then(written -> {
            var facts = new LinkedHashMap<String, Object>(Map.of("stage", stage.name()));
            facts.putAll(written.facts());
            filing.settle(
                    StageMoves.TABLE,
                    TABLE,
                    stage.id(),
                    stage.state(),
                    act,
                    written.columns(),
                    course.caseId(),
                    facts,
                    at,
                    actor);
            return Outcome.done(id);
        });
    }

    /** Whether all gates have been passed. */
    public static boolean allPassed(Course course) {
        return course.stages().stream().allMatch(stage -> stage.state() == StageState.PASSED);
    }
}
