package org.zhixing.inspection.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.zhixing.act.Actor;
import org.zhixing.act.CaseClock;
import org.zhixing.act.Role;
import org.zhixing.inspection.CaseId;
import org.zhixing.inspection.CaseKind;
import org.zhixing.inspection.desk.InspectionRules;
import org.zhixing.inspection.desk.InspectionSight;
import org.zhixing.inspection.plan.CheckCalendar;
import org.zhixing.inspection.plan.Designations;
import org.zhixing.inspection.plan.Draws;
import org.zhixing.inspection.plan.PlanRows;
import org.zhixing.inspection.plan.SeededDraw;
import org.zhixing.organization.CityOffices;

/** The pages of one plan, of the calendar, of draws, and of designations. */
@Controller
class PlanPages {

    private final PlanReader reader;
    private final PlanRows plans;
    private final Draws draws;
    private final Designations designations;
    private final CheckCalendar calendar;
    private final InspectionSight sight;
    private final InspectionRules rules;
    private final CityOffices offices;
    private final CaseClock clock;

    PlanPages(
            PlanReader reader,
            PlanRows plans,
            Draws draws,
            Designations designations,
            CheckCalendar calendar,
            InspectionSight sight,
            InspectionRules rules,
            CityOffices offices,
            CaseClock clock) {
        this.reader = reader;
        this.plans = plans;
        this.draws = draws;
        this.designations = designations;
        this.calendar = calendar;
        this.sight = sight;
        this.rules = rules;
        this.offices = offices;
        this.clock = clock;
    }

    @GetMapping("/inspections/{id:[0-9a-f-]{36}}")
    ModelAndView plan(@PathVariable UUID id, Actor actor) {
        return new ModelAndView(
                "inspection/plan",
                "page",
                reader.page(new CaseId(CaseKind.PLAN, id), clock.now(), actor).orElseThrow(PlanPages::missing));
    }

    @GetMapping("/inspections/calendar")
    ModelAndView calendar(@RequestParam(required = false) @Nullable String month, Actor actor) {
        var today = clock.today();
        var shown = month(month, today);
        var entries =
                calendar.between(shown.atDay(1), shown.atEndOfMonth(), sight.visits(sight.standing(actor, today)));
        return new ModelAndView(
                "inspection/calendar",
                "page",
                new CalendarPage(
                        shown,
                        entries,
                        offices.names(
                                entries.stream().map(CheckCalendar.Entry::unit).toList(), today),
                        rules.under("calendar.quota."),
                        rules.rule("calendar.apart")));
    }

    private static YearMonth month(@Nullable String asked, LocalDate today) {
        try {
            return asked == null ? YearMonth.from(today) : YearMonth.parse(asked);
        } catch (DateTimeException none) {
            return YearMonth.from(today);
        }
    }

    /** Whoever may see the plan may repeat its draw; a look-back's draw is open to all who work here. */
    @GetMapping("/inspections/draws/{id:[0-9a-f-]{36}}")
    ModelAndView draw(@PathVariable UUID id, Actor actor) {
        var draw = draws.find(id).orElseThrow(PlanPages::missing);
        String title = null;
        String back = "/look-back?month=" + draw.period();
        if (draw.plan() != null) {
            var plan = plans.find(
                            new CaseId(CaseKind.PLAN, draw.plan()), sight.plans(sight.standing(actor, clock.today())))
                    .orElseThrow(PlanPages::missing);
            title = plan.title();
            back = plan.id().href();
        }
        var marks = new HashMap<UUID, String>();
        draw.population().forEach(item -> marks.put(item.id(), SeededDraw.mark(draw.seed(), item.id())));
        return new ModelAndView("inspection/draw", "page", new DrawPage(draw, title, back, draw.repeats(), marks));
    }

    @GetMapping("/inspections/designations")
    ModelAndView designations(Actor actor) {
        var today = clock.today();
        var all = designations.all();
        return new ModelAndView(
                "inspection/designations",
                "page",
                new DesignationsPage(
                        all,
                        offices.names(
                                all.stream().map(Designations.Designation::unit).toList(), today),
                        today,
                        rules.rule("plan.designation").source(),
                        actor.has(Role.SUPERVISION_CHIEF)));
    }

    static ResponseStatusException missing() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
