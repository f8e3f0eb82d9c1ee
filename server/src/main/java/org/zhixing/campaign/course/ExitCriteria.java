package org.zhixing.campaign.course;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhixing.act.Actor;
import org.zhixing.act.Ids;
import org.zhixing.act.UnitId;
import org.zhixing.campaign.ExitCriterion;
import org.zhixing.campaign.Guarantee;
import org.zhixing.campaign.ItemStanding;
import org.zhixing.campaign.RuleState;
import org.zhixing.campaign.SummaryState;
import org.zhixing.campaign.UnitPlanState;
import org.zhixing.campaign.desk.CampaignSight.Scope;
import org.zhixing.campaign.desk.CampaignTables;
import org.zhixing.campaign.desk.Terms;
import org.zhixing.campaign.discussion.Summary;
import org.zhixing.campaign.discussion.SummaryRows;
import org.zhixing.campaign.rule.RuleRows;
import org.zhixing.campaign.rule.StandingRule;
import org.zhixing.campaign.unitplan.Departures;
import org.zhixing.campaign.unitplan.UnitPlan;
import org.zhixing.campaign.unitplan.UnitPlanRows;
import org.zhixing.rows.Columns;
import org.zhixing.shell.Texts;

/**
 * What the gate of a stage asks for, and how it stands (R150). The criteria are data with a source: those of the numbers
 * first, then what the office of the group has set. The data answer where they can, a person the rest.
 */
@Repository
public class ExitCriteria {

    private static final String TABLE = "exit_criterion";
    private static final String NONE_ASKED = "campaign.open.none-asked";

    private final CampaignItems items;
    private final UnitPlanRows plans;
    private final RuleRows rules;
    private final SummaryRows summaries;
    private final Terms terms;
    private final CampaignTables tables;
    private final JdbcClient jdbc;

    ExitCriteria(
            CampaignItems items,
            UnitPlanRows plans,
            RuleRows rules,
            SummaryRows summaries,
            Terms terms,
            CampaignTables tables,
            JdbcClient jdbc) {
        this.items = items;
        this.plans = plans;
        this.rules = rules;
        this.summaries = summaries;
        this.terms = terms;
        this.tables = tables;
        this.jdbc = jdbc;
    }

    /**
     * How a criterion stands; of a passed gate as it stood then.
     *
     * @param has how many of {@code of} are there; both 0 for what a person confirms and for a passed gate
     * @param missing what stands against it
     */
    public record Standing(Course.Exit criterion, boolean met, int has, int of, List<Course.LeftOpen> missing) {

        public boolean counted() {
            return of > 0;
        }

        /** The figures for all, what stands against it for one unit alone. */
        public Standing narrowedTo(@Nullable UnitId unit) {
            return new Standing(
                    criterion,
                    met,
                    has,
                    of,
                    missing.stream().filter(one -> one.isOf(unit)).toList());
        }
    }

    /** What the criteria are judged by, each read once however many ask. */
    private final class Evidence {

        private final UUID campaign;
        private final Instant at;
        private @Nullable List<CampaignItems.Item> tasks;
        private @Nullable List<UnitPlan> unitPlans;
        private @Nullable List<Summary> found;
        private @Nullable List<StandingRule> kept;

        private Evidence(UUID campaign, Instant at) {
            this.campaign = campaign;
            this.at = at;
        }

        List<CampaignItems.Item> tasks() {
            var read = tasks == null ? items.of(campaign, at) : tasks;
            tasks = read;
            return read;
        }

        List<UnitPlan> plans() {
            var read = unitPlans == null ? plans.of(campaign, Scope.SYSTEM) : unitPlans;
            unitPlans = read;
            return read;
        }

        List<Summary> summaries() {
            var read = found == null ? summaries.of(campaign, Scope.SYSTEM) : found;
            found = read;
            return read;
        }

        List<StandingRule> rules() {
            var read = kept == null ? rules.of(campaign, Scope.SYSTEM) : kept;
            kept = read;
            return read;
        }
    }

    /** Of all stages, by their ids; the data are read once for all of them. */
    Map<UUID, List<Standing>> of(Course course, Instant at) {
        var evidence = new Evidence(course.id(), at);
        var standings = new LinkedHashMap<UUID, List<Standing>>();
        course.stages().forEach(stage -> standings.put(stage.id(), of(course, stage, evidence)));
        return standings;
    }

    /** In their order. */
    public List<Standing> of(Course course, Course.Stage stage, Instant at) {
        return of(course, stage, new Evidence(course.id(), at));
    }

    private List<Standing> of(Course course, Course.Stage stage, Evidence evidence) {
        return stage.criteria().stream()
                .map(one -> stage.passedAt() == null
                        ? now(course, stage, one, evidence)
                        : new Standing(
                                one,
                                Boolean.TRUE.equals(one.metThen()),
                                0,
                                0,
                                stage.leftOpen().stream()
                                        .filter(open -> open.kind().equals(keyOf(one.kind()))
                                                && (!one.byPerson() || one.id().equals(open.ref())))
                                        .toList()))
                .toList();
    }

    /** All that stands against an end without words. */
    public static List<Course.LeftOpen> open(List<Standing> standings) {
        return standings.stream().flatMap(one -> one.missing().stream()).toList();
    }

    private Standing now(Course course, Course.Stage stage, Course.Exit criterion, Evidence evidence) {
        return switch (criterion.kind()) {
            case GUARANTEES ->
                counted(
                        criterion,
                        Guarantee.values().length,
                        Arrays.stream(Guarantee.values())
                                .filter(one -> course.guaranteed(one) == null)
                                .map(one -> missing(criterion, null, Texts.keyOf(one), course.office())));
            case PLANS_ACCEPTED -> {
                var all = evidence.plans();
                yield asked(
                        course,
                        criterion,
                        all.size(),
                        all.stream()
                                .filter(plan -> plan.state() != UnitPlanState.ACCEPTED)
                                .map(plan -> missing(criterion, plan.id(), Texts.keyOf(plan.state()), plan.unit())));
            }
            case MEETING_HELD ->
                counted(
                        criterion,
                        1,
                        course.meeting() == null
                                ? Stream.of(missing(criterion, null, course.title(), course.office()))
                                : Stream.empty());
            case SUMMARIES_IN -> {
                var all = evidence.summaries();
                yield asked(
                        course,
                        criterion,
                        all.size(),
                        all.stream()
                                .filter(one -> one.state() != SummaryState.SUBMITTED)
                                .map(one -> missing(criterion, one.id(), one.topic(), one.unit())));
            }
            case TASKS_CLOSED ->
                tasks(
                        evidence,
                        criterion,
                        item -> falls(course, stage, item)
                                && (item.lost() || item.standing() != ItemStanding.WITHDRAWN),
                        item -> item.lost() || item.standing().open());
            case NONE_OVERDUE ->
                tasks(
                        evidence,
                        criterion,
                        item -> item.standing() != ItemStanding.WITHDRAWN,
                        item -> item.standing() == ItemStanding.OVERDUE);
            case RULES_REGISTERED -> {
                boolean none = evidence.rules().stream().allMatch(rule -> rule.state() == RuleState.DROPPED);
                yield counted(
                        criterion,
                        1,
                        none ? Stream.of(missing(criterion, null, course.title(), course.office())) : Stream.empty());
            }
            case BY_PERSON -> {
                boolean met = Boolean.TRUE.equals(criterion.met());
                yield new Standing(
                        criterion,
                        met,
                        0,
                        0,
                        met
                                ? List.of()
                                : List.of(missing(criterion, criterion.id(), criterion.words(), course.office())));
            }
        };
    }

    private static Standing tasks(
            Evidence evidence,
            Course.Exit criterion,
            Predicate<CampaignItems.Item> concerned,
            Predicate<CampaignItems.Item> against) {
        var all = evidence.tasks().stream().filter(concerned).toList();
        return counted(
                criterion,
                all.size(),
                all.stream()
                        .filter(against)
                        .map(item -> missing(criterion, item.docket().value(), item.title(), item.lead())));
    }

    /** Where nobody has been asked for anything yet, one thing is missing: that somebody asks. */
    private static Standing asked(Course course, Course.Exit criterion, int of, Stream<Course.LeftOpen> against) {
        return of > 0
                ? counted(criterion, of, against)
                : counted(criterion, 1, Stream.of(missing(criterion, null, NONE_ASKED, course.office())));
    }

    private static Standing counted(Course.Exit criterion, int of, Stream<Course.LeftOpen> against) {
        var missing = against.toList();
        return new Standing(criterion, missing.isEmpty(), of - missing.size(), of, missing);
    }

    private static Course.LeftOpen missing(Course.Exit criterion, @Nullable UUID ref, String title, UnitId unit) {
        return new Course.LeftOpen(keyOf(criterion.kind()), ref, title, unit);
    }

    private static String keyOf(ExitCriterion kind) {
        return switch (kind) {
            case GUARANTEES -> "campaign.open.guarantee";
            case PLANS_ACCEPTED -> "campaign.open.plan";
            case MEETING_HELD -> "campaign.open.meeting";
            case SUMMARIES_IN -> "campaign.open.summary";
            case TASKS_CLOSED -> "campaign.open.task";
            case NONE_OVERDUE -> "campaign.open.overdue";
            case RULES_REGISTERED -> "campaign.open.rules";
            case BY_PERSON -> "campaign.open.criterion";
        };
    }

    /**
     * Whether a task belongs to this gate. Tasks may cross stages (R150): one that the plan puts into a stage and that falls
     * due after its window belongs to the stage in whose window it falls due; the last gate answers for all that are left.
     */
    static boolean falls(Course course, Course.Stage stage, CampaignItems.Item item) {
        int last = course.stages().get(course.stages().size() - 1).no();
        return stage.no() == last || stage.no() == gateOf(course, item);
    }

    private static int gateOf(Course course, CampaignItems.Item item) {
        LocalDate day = Departures.lastDay(item);
        for (var stage : course.stages()) {
            var until = stage.until();
            boolean own = stage.no() == item.stage() && (day == null || until == null);
            boolean inWindow = day != null && until != null && !day.isAfter(until);
            if (stage.no() >= item.stage() && (own || inWindow)) {
                return stage.no();
            }
        }
        return course.stages().get(course.stages().size() - 1).no();
    }

    /** What the numbers ask for at this place of the course; a campaign of one stage has its first and last in one. */
    void takeOver(UUID stage, boolean first, boolean last) {
        var asked = new LinkedHashMap<ExitCriterion, Terms.Term>();
        Stream.of(first ? "gate.first" : "", last ? "gate.last" : "", first || last ? "" : "gate.middle")
                .filter(key -> !key.isEmpty())
                .map(terms::term)
                .forEach(term -> Arrays.stream(term.value().split(",", -1))
                        .forEach(kind -> asked.putIfAbsent(ExitCriterion.valueOf(kind), term)));
        int position = 0;
        for (var one : asked.entrySet()) {
            position++;
            write(
                    stage,
                    position,
                    fresh(
                            one.getKey(),
                            "",
                            one.getValue().source(),
                            one.getValue().version()));
        }
    }

    private static Course.Exit fresh(ExitCriterion kind, String words, String source, @Nullable Integer version) {
        return new Course.Exit(Ids.next(), kind, words, source, version, null, null, null, null, null);
    }

    /** Sets them anew: what stays keeps its source and its finding, what is new rests on the reason. */
    List<Course.Exit> set(Course.Stage stage, Set<ExitCriterion> kinds, List<String> words, String reason) {
        var all = new ArrayList<Course.Exit>();
        Arrays.stream(ExitCriterion.values())
                .filter(kinds::contains)
                .map(kind -> stage.criteria().stream()
                        .filter(one -> one.kind() == kind)
                        .findFirst()
                        .orElseGet(() -> fresh(kind, "", reason, null)))
                .forEach(all::add);
        words.stream()
                .distinct()
                .map(line -> stage.criteria().stream()
                        .filter(one -> one.byPerson() && one.words().equals(line))
                        .findFirst()
                        .orElseGet(() -> fresh(ExitCriterion.BY_PERSON, line, reason, null)))
                .forEach(all::add);
        jdbc.sql("DELETE FROM campaign.exit_criterion WHERE stage = :stage")
                .param("stage", stage.id())
                .update();
        for (int n = 0; n < all.size(); n++) {
            write(stage.id(), n + 1, all.get(n));
        }
        return all;
    }

    private void write(UUID stage, int position, Course.Exit one) {
        var row = new LinkedHashMap<String, @Nullable Object>();
        row.put("id", one.id());
        row.put("stage", stage);
        row.put("position", position);
        row.put("kind", one.kind());
        row.put("words", one.words());
        boolean byRule = one.termVersion() != null;
        row.put("source", byRule ? one.source() : "");
        row.put("term_version", one.termVersion());
        row.put("reason", byRule ? "" : one.source());
        row.put("met", one.met());
        row.put("finding", one.finding());
        row.put("found_at", one.foundAt());
        row.put("found_by", one.foundBy());
        tables.insert(TABLE, row);
    }

    /** A person says what he found. */
    void found(UUID criterion, boolean met, String finding, Instant at, Actor actor) {
        jdbc.sql("UPDATE campaign.exit_criterion SET met = :met, finding = :finding, found_at = :at, found_by = :by"
                        + " WHERE id = :id")
                .params(Map.of(
                        "id", criterion,
                        "met", met,
                        "finding", finding,
                        "at", Columns.at(at),
                        "by", actor.personName()))
                .update();
    }

    /** How each stood when the gate was passed. */
    void keep(UUID stage, List<Standing> standings) {
        jdbc.sql("UPDATE campaign.exit_criterion SET met_then = id = ANY (:met) WHERE stage = :stage")
                .param("stage", stage)
                .param(
                        "met",
                        standings.stream()
                                .filter(Standing::met)
                                .map(one -> one.criterion().id())
                                .toArray(UUID[]::new))
                .update();
    }

    /** The gate is open again. */
    void forget(UUID stage) {
        jdbc.sql("UPDATE campaign.exit_criterion SET met_then = NULL WHERE stage = :stage")
                .param("stage", stage)
                .update();
    }
}
