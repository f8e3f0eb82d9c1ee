package org.zhixing.campaign.course;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
import org.zhixing.campaign.ExitCriterion;
import org.zhixing.campaign.StageAct;
import org.zhixing.campaign.StageState;
import org.zhixing.campaign.Verdict;
import org.zhixing.campaign.desk.CampaignLimits;
import org.zhixing.campaign.desk.CampaignSight;
import org.zhixing.campaign.desk.CampaignTables;
import org.zhixing.filing.Filing;
import org.zhixing.filing.Filing.Written;
import org.zhixing.organization.Organization;
import org.zhixing.shell.Texts;

/** Stage gates (R150): a stage ends when the office of the group says so; how its criteria stood is written down. */
@Service
public class Gates {

    private static final String RULE = "R150";
    private static final int LONGEST = 200;
    private static final String PLAN = "campaign.open.plan";

    private final CourseRows rows;
    private final CourseDesk desk;
    private final ExitCriteria criteria;
    private final CampaignSight sight;
    private final CampaignLimits limits;
    private final CampaignTables tables;
    private final Filing filing;
    private final Organization organization;
    private final JdbcClient jdbc;

    Gates(
            CourseRows rows,
            CourseDesk desk,
            ExitCriteria criteria,
            CampaignSight sight,
            CampaignLimits limits,
            CampaignTables tables,
            Filing filing,
            Organization organization,
            JdbcClient jdbc) {
        this.rows = rows;
        this.desk = desk;
        this.criteria = criteria;
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
            var standings = criteria.of(course, held, at);
            var open = ExitCriteria.open(standings);
            if (!open.isEmpty() && words.isBlank()) {
                return Outcome.refused("campaign.refused.open-without-words", "R150", open.size());
            }
            limits.end(held.limit(), at, actor);
            criteria.keep(held.id(), standings);
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
        return unit == null || one.ref() == null || !one.kind().equals(PLAN)
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
            criteria.forget(held.id());
            var columns = new LinkedHashMap<>(started(course, held, at, actor));
            columns.put("passed_at", null);
            columns.put("passed_by", null);
            columns.put("words", null);
            return Outcome.done(new Written(columns, Map.of("reason", reason.strip())));
        });
    }

    /** How each criterion of each gate stands, by the id of the stage. */
    public Map<UUID, List<ExitCriteria.Standing>> standings(Course course, Instant at) {
        return criteria.of(course, at);
    }

    /** What stands against an end without words. */
    public List<Course.LeftOpen> open(Course course, Course.Stage stage, Instant at) {
        return ExitCriteria.open(criteria.of(course, stage, at));
    }

    /** What the gate asks for, set by the office of the group with its reason before the gate is passed. */
    @Transactional
    public Outcome<CaseId> setCriteria(
            CaseId stage,
            int version,
            Set<ExitCriterion> kinds,
            List<String> words,
            String reason,
            Instant at,
            Actor actor) {
        return act(stage, StageAct.SET_CRITERIA, version, at, actor, (course, held) -> {
            if (reason.isBlank()) {
                return Outcome.refused("campaign.refused.no-reason", RULE);
            }
            if (kinds.isEmpty() && words.isEmpty()) {
                return Outcome.refused("campaign.refused.no-criteria", RULE);
            }
            if (words.stream().anyMatch(line -> line.length() > LONGEST)) {
                return Outcome.refused("campaign.refused.long-criterion", RULE, LONGEST);
            }
            var before = named(held.criteria());
            var after = named(criteria.set(held, kinds, words, reason.strip()));
            return Outcome.done(new Written(
                    Map.of(), Map.of("criteria-before", before, "criteria", after, "reason", reason.strip())));
        });
    }

    private static List<String> named(List<Course.Exit> criteria) {
        return criteria.stream()
                .map(one -> one.byPerson() ? one.words() : Texts.keyOf(one.kind()))
                .toList();
    }

    /** What a person found of a criterion in words; a later finding stands in the place of the earlier. */
    @Transactional
    public Outcome<CaseId> stateFinding(
            CaseId stage, int version, UUID criterion, boolean met, String finding, Instant at, Actor actor) {
        return act(stage, StageAct.STATE_FINDING, version, at, actor, (course, held) -> {
            var found = held.criteria().stream()
                    .filter(one -> one.byPerson() && one.id().equals(criterion))
                    .findFirst()
                    .orElse(null);
            if (found == null) {
                return Outcome.refused("campaign.refused.not-found", RULE);
            }
            if (finding.isBlank()) {
                return Outcome.refused("campaign.refused.incomplete", RULE);
            }
            criteria.found(criterion, met, finding.strip(), at, actor);
            return Outcome.done(new Written(
                    Map.of(),
                    Map.of(
                            "criterion",
                            found.words(),
                            "verdict",
                            met ? Verdict.MET : Verdict.NOT_MET,
                            "finding",
                            finding.strip())));
        });
    }

    public List<StageAct> acts(Course course, Course.Stage stage, CampaignSight.Seer seer) {
        return course.state() == CampaignState.PREPARING || course.state().ended()
                ? List.of()
                : StageMoves.TABLE.openTo(desk.parties(course, seer), stage.state()).stream()
                        .filter(act -> act != StageAct.STATE_FINDING
                                || stage.criteria().stream().anyMatch(Course.Exit::byPerson))
                        .toList();
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
            filing.move(StageMoves.TABLE, stage, act, written.columns());
            filing.enter(course.caseId(), id, act, facts, List.of(), at, actor);
            return Outcome.done(id);
        });
    }

    /** Whether all gates have been passed. */
    public static boolean allPassed(Course course) {
        return course.stages().stream().allMatch(stage -> stage.state() == StageState.PASSED);
    }
}
