package org.zhixing.campaign.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.zhixing.act.Actor;
import org.zhixing.act.CaseClock;
import org.zhixing.act.Role;
import org.zhixing.act.UnitId;
import org.zhixing.campaign.CampaignAct;
import org.zhixing.campaign.CampaignState;
import org.zhixing.campaign.ItemStanding;
import org.zhixing.campaign.StageAct;
import org.zhixing.campaign.course.Acceptances;
import org.zhixing.campaign.course.CampaignItems;
import org.zhixing.campaign.course.Course;
import org.zhixing.campaign.course.CourseDesk;
import org.zhixing.campaign.course.CourseRows;
import org.zhixing.campaign.course.Evaluation;
import org.zhixing.campaign.course.Gates;
import org.zhixing.campaign.course.SharedTasks;
import org.zhixing.campaign.desk.CampaignSight;
import org.zhixing.campaign.desk.Meetings;
import org.zhixing.campaign.discussion.SummaryRows;
import org.zhixing.campaign.rule.RuleRows;
import org.zhixing.campaign.unitplan.Departures;
import org.zhixing.campaign.unitplan.UnitPlanRows;
import org.zhixing.ledger.Timeline;
import org.zhixing.shell.CasePapers;
import org.zhixing.shell.Choice;
import org.zhixing.shell.TableExport;
import org.zhixing.shell.Texts;

/** A campaign on its way, and the tasks behind its figures. */
@Controller
class CoursePages {

    private static final String ID = "{id:[0-9a-f-]{36}}";
    private static final Set<CampaignAct> NEVER_FIRST = Set.of(
            CampaignAct.NAME_MEMBER,
            CampaignAct.RELEASE_MEMBER,
            CampaignAct.RECORD_MEETING,
            CampaignAct.SET_TOPIC,
            CampaignAct.RECOGNISE,
            CampaignAct.TAKE_BACK,
            CampaignAct.REGISTER_RULE,
            CampaignAct.REFRESH,
            CampaignAct.ABANDON);

    private static final Set<StageAct> MOVES_ON = Set.of(StageAct.BEGIN, StageAct.PASS, StageAct.REOPEN);

    private final CourseRows rows;
    private final CourseDesk desk;
    private final Gates gates;
    private final SummaryRows summaries;
    private final Meetings meetings;
    private final Boards boards;
    private final SharedTasks shared;
    private final CampaignItems items;
    private final UnitPlanRows plans;
    private final RuleRows rules;
    private final Acceptances acceptances;
    private final Evaluation evaluation;
    private final CampaignSight sight;
    private final Choices choices;
    private final CaseTimelines timelines;
    private final CaseClock clock;
    private final MessageSource messages;
    private final ObjectProvider<CasePapers> written;

    CoursePages(
            CourseRows rows,
            CourseDesk desk,
            Gates gates,
            SummaryRows summaries,
            Meetings meetings,
            Boards boards,
            SharedTasks shared,
            CampaignItems items,
            UnitPlanRows plans,
            RuleRows rules,
            Acceptances acceptances,
            Evaluation evaluation,
            CampaignSight sight,
            Choices choices,
            CaseTimelines timelines,
            CaseClock clock,
            MessageSource messages,
            ObjectProvider<CasePapers> written) {
        this.rows = rows;
        this.desk = desk;
        this.gates = gates;
        this.summaries = summaries;
        this.meetings = meetings;
        this.boards = boards;
        this.shared = shared;
        this.items = items;
        this.plans = plans;
        this.rules = rules;
        this.acceptances = acceptances;
        this.evaluation = evaluation;
        this.sight = sight;
        this.choices = choices;
        this.timelines = timelines;
        this.clock = clock;
        this.messages = messages;
        this.written = written;
    }

    @GetMapping("/campaigns/courses/" + ID)
    ModelAndView course(@PathVariable UUID id, Actor actor) {
        var at = clock.now();
        var today = CourseForms.day(at);
        var seer = sight.seer(actor, today);
        var course = find(id, seer);
        var open = desk.open(course, seer);
        var primary = primary(course, open);
        var found = items.of(id, at);
        var standings = gates.standings(course, at);
        var stages = course.stages().stream()
                .map(stage -> new CoursePage.StageRow(
                        stage,
                        gates.acts(course, stage, seer).stream()
                                .filter(MOVES_ON::contains)
                                .toList(),
                        standings.getOrDefault(stage.id(), List.of())))
                .toList();
        var sharing = shared.of(id, sight.campaigns(seer)).stream()
                .filter(one -> seer.seesWhole(course.office()) || one.lead().equals(seer.home()))
                .toList();
        var asked = summaries.of(id, sight.unitPlans(seer));
        var planRows = plans.of(id, sight.unitPlans(seer)).stream()
                .map(plan -> {
                    var own = own(found, plan.unit());
                    return new CoursePage.PlanRow(
                            plan,
                            own.size(),
                            (int) own.stream()
                                    .filter(item -> item.standing().done())
                                    .count(),
                            (int) own.stream()
                                    .filter(item -> item.standing() == ItemStanding.OVERDUE)
                                    .count(),
                            Departures.of(plan, own).size());
                })
                .toList();
        var lines = acceptances.of(id).stream()
                .filter(line -> seer.seesWhole(course.office()) || line.unit().equals(seer.home()))
                .toList();
        var kept = rules.of(id, CampaignSight.Scope.SYSTEM);
        var units = new HashSet<UnitId>(List.of(course.office(), course.supervisor()));
        planRows.forEach(row -> units.add(row.plan().unit()));
        lines.forEach(line -> units.add(line.unit()));
        asked.forEach(one -> units.add(one.unit()));
        kept.forEach(rule -> units.add(rule.owner()));
        return new ModelAndView(
                "campaign/course",
                "page",
                new CoursePage(
                        course,
                        primary,
                        open.stream()
                                .filter(act -> act != primary)
                                .filter(act -> act != CampaignAct.TAKE_BACK
                                        || sharing.stream()
                                                .anyMatch(one -> one.campaign().equals(id)))
                                .toList(),
                        stages,
                        planRows,
                        asked,
                        meetings.opens(course.meeting(), actor),
                        sharing,
                        warns(course, seer) ? shared.duplicates(id, at, actor) : List.of(),
                        evaluation.figures(id, at),
                        lines,
                        kept,
                        choices.names(units, today),
                        today,
                        timeline(course, seer, found, today),
                        actor.hasAny(Role.SUPERVISION_OFFICER, Role.SUPERVISION_CHIEF),
                        written.stream()
                                .flatMap(one -> one.of(course.caseId().subject(), at, actor).stream())
                                .toList()));
    }

    private Timeline timeline(Course course, CampaignSight.Seer seer, List<CampaignItems.Item> found, LocalDate today) {
        if (seer.seesWhole(course.office())) {
            return timelines.of(course.caseId());
        }
        var home = seer.home();
        var own = found.stream()
                .filter(item -> item.lead().equals(home))
                .map(CampaignItems.Item::title)
                .collect(Collectors.toCollection(HashSet::new));
        if (home != null) {
            own.addAll(choices.names(List.of(home), today).values());
        }
        return timelines.narrowed(course.caseId(), own);
    }

    /** Before its start, who may have them counted once is told what is asked for twice (R155). */
    private static boolean warns(Course course, CampaignSight.Seer seer) {
        return course.state() == CampaignState.PREPARING && seer.supervises();
    }

    /** What is most likely next; what is complete is not first. */
    private @Nullable CampaignAct primary(Course course, List<CampaignAct> open) {
        return open.stream()
                .filter(act -> !NEVER_FIRST.contains(act))
                .filter(act -> act != CampaignAct.CONFIRM_GUARANTEE
                        || course.guarantees().size() < org.zhixing.campaign.Guarantee.values().length)
                .filter(act -> act != CampaignAct.BEGIN_ACCEPTANCE
                        || course.stages().stream()
                                .limit(course.stages().size() - 1L)
                                .allMatch(stage -> stage.passedAt() != null))
                .filter(act -> act != CampaignAct.CHECK || unanswered(course) != null)
                .filter(act -> act != CampaignAct.WRITE_REPORT || course.report() == null)
                .findFirst()
                .orElse(null);
    }

    private Acceptances.@Nullable Line unanswered(Course course) {
        return acceptances.of(course.id()).stream()
                .filter(line -> line.verdict() == org.zhixing.campaign.Verdict.UNANSWERED)
                .findFirst()
                .orElse(null);
    }

    @GetMapping("/campaigns/courses/" + ID + "/items")
    ModelAndView items(@PathVariable UUID id, @ModelAttribute ItemFilter filter, Actor actor) {
        var seer = sight.seer(actor, clock.today());
        var course = find(id, seer);
        var all = visible(course, seer, clock.now());
        var names = names(all);
        return new ModelAndView(
                "campaign/items",
                "page",
                new ItemsPage(
                        course,
                        filter,
                        narrowed(all, filter),
                        all.stream()
                                .map(CampaignItems.Item::lead)
                                .distinct()
                                .map(one -> new Choice(one.value().toString(), names.getOrDefault(one, "")))
                                .toList(),
                        names));
    }

    @GetMapping("/campaigns/courses/" + ID + "/items.xlsx")
    void export(
            @PathVariable UUID id,
            @ModelAttribute ItemFilter filter,
            Actor actor,
            Locale locale,
            HttpServletResponse response)
            throws IOException {
        var seer = sight.seer(actor, clock.today());
        var course = find(id, seer);
        var texts = new Texts(messages, locale);
        var found = narrowed(visible(course, seer, clock.now()), filter);
        var names = names(found);
        var cells = new ArrayList<List<String>>();
        for (var item : found) {
            cells.add(List.of(
                    Objects.requireNonNullElse(item.number(), ""),
                    item.title(),
                    names.getOrDefault(item.lead(), ""),
                    texts.name(item.state()),
                    texts.name(item.standing()),
                    Objects.requireNonNullElse(Departures.lastDay(item), "").toString()));
        }
        new TableExport(
                        course.title(),
                        List.of(
                                texts.t("campaign.column.number"),
                                texts.t("campaign.column.task"),
                                texts.t("campaign.column.unit"),
                                texts.t("campaign.column.state"),
                                texts.t("campaign.column.standing"),
                                texts.t("campaign.column.due")),
                        cells)
                .sendXlsx(response);
    }

    private List<CampaignItems.Item> visible(Course course, CampaignSight.Seer seer, Instant at) {
        return boards.visible(course, seer, at);
    }

    private List<CampaignItems.Item> narrowed(List<CampaignItems.Item> all, ItemFilter filter) {
        var soon = boards.soon(clock.today());
        return all.stream().filter(item -> filter.admits(item, soon)).toList();
    }

    /** The filter as the address says it; what it does not know is no filter. */
    @ModelAttribute
    ItemFilter filter(
            @RequestParam(defaultValue = "") String standing,
            @RequestParam(defaultValue = "") String unit,
            @RequestParam(defaultValue = "") String section,
            @RequestParam(defaultValue = "") String person,
            @RequestParam(defaultValue = "") String column) {
        return new ItemFilter(standing, unit, section, person, column);
    }

    private Map<UnitId, String> names(List<CampaignItems.Item> found) {
        LocalDate today = clock.today();
        return choices.names(
                found.stream().map(CampaignItems.Item::lead).distinct().toList(), today);
    }

    private static List<CampaignItems.Item> own(List<CampaignItems.Item> all, UnitId unit) {
        return all.stream()
                .filter(item -> item.lead().equals(unit) && item.standing() != ItemStanding.WITHDRAWN)
                .toList();
    }

    private Course find(UUID id, CampaignSight.Seer seer) {
        return rows.find(id, sight.campaigns(seer))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
