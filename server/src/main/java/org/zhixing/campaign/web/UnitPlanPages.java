package org.zhixing.campaign.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.zhixing.act.Actor;
import org.zhixing.act.CaseClock;
import org.zhixing.act.Outcome;
import org.zhixing.act.PersonId;
import org.zhixing.act.Refusal;
import org.zhixing.campaign.CaseId;
import org.zhixing.campaign.CaseKind;
import org.zhixing.campaign.UnitPlanAct;
import org.zhixing.campaign.course.CampaignItems;
import org.zhixing.campaign.desk.CampaignSight;
import org.zhixing.campaign.desk.Meetings;
import org.zhixing.campaign.unitplan.Departures;
import org.zhixing.campaign.unitplan.UnitPlan;
import org.zhixing.campaign.unitplan.UnitPlanRows;
import org.zhixing.campaign.unitplan.UnitPlans;
import org.zhixing.shell.Answer;
import org.zhixing.shell.Choice;
import org.zhixing.shell.ListAddress;
import org.zhixing.shell.Notice;
import org.zhixing.shell.Typed;

/** The plan of a unit, and the breaking down of one of its tasks. */
@Controller
class UnitPlanPages {

    private static final String ID = "{id:[0-9a-f-]{36}}";
    private static final String TASK = "/campaigns/unit-plans/" + ID + "/tasks/{docket:[0-9a-f-]{36}}";
    private static final int FREE_LINES = 3;
    private static final int MOST_LINES = 40;
    private static final Set<UnitPlanAct> FIRST = Set.of(UnitPlanAct.SUBMIT, UnitPlanAct.ACCEPT);

    private final UnitPlans plans;
    private final UnitPlanRows rows;
    private final CampaignSight sight;
    private final Meetings meetings;
    private final Choices choices;
    private final CaseTimelines timelines;
    private final CaseClock clock;

    UnitPlanPages(
            UnitPlans plans,
            UnitPlanRows rows,
            CampaignSight sight,
            Meetings meetings,
            Choices choices,
            CaseTimelines timelines,
            CaseClock clock) {
        this.plans = plans;
        this.rows = rows;
        this.sight = sight;
        this.meetings = meetings;
        this.choices = choices;
        this.timelines = timelines;
        this.clock = clock;
    }

    @GetMapping("/campaigns/unit-plans/" + ID)
    ModelAndView plan(@PathVariable UUID id, Actor actor) {
        var at = clock.now();
        var seer = sight.seer(actor, CourseForms.day(at));
        var plan = find(id, seer);
        var open = plans.open(plan, seer);
        var primary = open.stream().filter(FIRST::contains).findFirst().orElse(null);
        var own = plans.own(plan, at);
        var departures = Departures.of(plan, own);
        return new ModelAndView(
                "campaign/unit-plan",
                "page",
                new UnitPlanPage(
                        plan,
                        choices.names(List.of(plan.unit()), CourseForms.day(at)).getOrDefault(plan.unit(), ""),
                        primary,
                        open.stream()
                                .filter(act -> act != primary && act != UnitPlanAct.BREAK_DOWN)
                                .toList(),
                        open.contains(UnitPlanAct.BREAK_DOWN),
                        own.stream()
                                .map(item -> new UnitPlanPage.Task(
                                        item,
                                        plan.stepsOf(item.docket().value()),
                                        departures.stream()
                                                .filter(one -> one.item().equals(item))
                                                .toList()))
                                .toList(),
                        meetings.opens(plan.meeting(), actor),
                        timelines.of(plan.caseId())));
    }

    @GetMapping(TASK)
    ModelAndView task(@PathVariable UUID id, @PathVariable UUID docket, Actor actor) {
        var seer = sight.seer(actor, clock.today());
        var plan = find(id, seer);
        if (!plans.open(plan, seer).contains(UnitPlanAct.BREAK_DOWN)) {
            return new ModelAndView("redirect:" + plan.caseId().href());
        }
        var lines = new ArrayList<StepsPage.Line>();
        for (var step : plan.stepsOf(docket)) {
            var person = step.person();
            lines.add(new StepsPage.Line(
                    lines.size() + 1,
                    step.words(),
                    person == null ? "" : person.value().toString(),
                    Objects.requireNonNullElse(step.due(), "").toString()));
        }
        return view(plan, docket, lines, null);
    }

    @PostMapping(TASK)
    ModelAndView breakDown(
            @PathVariable UUID id,
            @PathVariable UUID docket,
            @RequestParam MultiValueMap<String, String> sent,
            Actor actor,
            RedirectAttributes after) {
        var plan = find(id, sight.seer(actor, clock.today()));
        var lines = typed(sent);
        var steps = lines.stream()
                .map(line -> new UnitPlans.Typed(line.words(), person(line.person()), day(line.due())))
                .toList();
        var outcome = plans.breakDown(
                new CaseId(CaseKind.UNIT_PLAN, id), Typed.of(sent).version(), docket, steps, clock.now(), actor);
        if (outcome instanceof Outcome.Refused<CaseId> refused) {
            return Answer.again(view(plan, docket, lines, refused.refusal()), refused.refusal());
        }
        return Answer.on(plan.caseId().href(), Notice.done("campaign.steps.done"), after);
    }

    /** Lines in which anything was typed. */
    private static List<StepsPage.Line> typed(MultiValueMap<String, String> sent) {
        var lines = new ArrayList<StepsPage.Line>();
        for (int n = 1; n <= MOST_LINES; n++) {
            String words = value(sent, "words-" + n);
            String due = value(sent, "due-" + n);
            if (!words.isBlank() || !due.isBlank()) {
                lines.add(new StepsPage.Line(lines.size() + 1, words, value(sent, "person-" + n), due));
            }
        }
        return lines;
    }

    private static String value(MultiValueMap<String, String> sent, String name) {
        return Objects.requireNonNullElse(sent.getFirst(name), "").strip();
    }

    private ModelAndView view(UnitPlan plan, UUID docket, List<StepsPage.Line> lines, @Nullable Refusal refusal) {
        CampaignItems.Item item = plans.own(plan, clock.now()).stream()
                .filter(one -> one.docket().value().equals(docket))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        var all = new ArrayList<>(lines);
        for (int n = 0; n < FREE_LINES && all.size() < MOST_LINES; n++) {
            all.add(new StepsPage.Line(all.size() + 1, "", "", ""));
        }
        var people = plans.staff(plan.unit(), clock.today()).entrySet().stream()
                .map(entry -> new Choice(entry.getKey().value().toString(), entry.getValue()))
                .toList();
        return new ModelAndView("campaign/steps", "page", new StepsPage(plan, item, all, people, refusal));
    }

    private static @Nullable PersonId person(String typed) {
        var id = ListAddress.id(typed);
        return id == null ? null : new PersonId(id);
    }

    private static @Nullable LocalDate day(String typed) {
        try {
            return LocalDate.parse(typed);
        } catch (DateTimeParseException unreadable) {
            return null;
        }
    }

    private UnitPlan find(UUID id, CampaignSight.Seer seer) {
        return rows.find(id, sight.unitPlans(seer))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
