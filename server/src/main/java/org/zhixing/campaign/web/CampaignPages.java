package org.zhixing.campaign.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.zhixing.act.Actor;
import org.zhixing.act.CaseClock;
import org.zhixing.act.Outcome;
import org.zhixing.act.Refusal;
import org.zhixing.act.UnitId;
import org.zhixing.campaign.CaseId;
import org.zhixing.campaign.course.ConfirmedPlans;
import org.zhixing.campaign.course.Course;
import org.zhixing.campaign.course.CourseRows;
import org.zhixing.campaign.course.Founding;
import org.zhixing.campaign.desk.CampaignSight;
import org.zhixing.shell.Answer;
import org.zhixing.shell.ListAddress;
import org.zhixing.shell.Notice;

/** The list of campaigns, and setting one up from a confirmed plan. */
@Controller
class CampaignPages {

    private final CourseRows rows;
    private final ConfirmedPlans plans;
    private final Founding founding;
    private final CampaignSight sight;
    private final Choices choices;
    private final CaseClock clock;

    CampaignPages(
            CourseRows rows,
            ConfirmedPlans plans,
            Founding founding,
            CampaignSight sight,
            Choices choices,
            CaseClock clock) {
        this.rows = rows;
        this.plans = plans;
        this.founding = founding;
        this.sight = sight;
        this.choices = choices;
        this.clock = clock;
    }

    @GetMapping("/campaigns")
    ModelAndView list(Actor actor) {
        var today = clock.today();
        var seer = sight.seer(actor, today);
        var all = rows.all(sight.campaigns(seer));
        var unit = actor.unit();
        return new ModelAndView(
                "campaign/campaigns",
                "page",
                new CampaignsPage(
                        all,
                        seer.supervises() && unit != null ? plans.waiting(unit) : List.of(),
                        choices.names(
                                all.stream().map(Course::office).distinct().toList(), today)));
    }

    @GetMapping("/campaigns/new")
    ModelAndView form(@RequestParam(defaultValue = "") String plan, Actor actor) {
        var confirmed = confirmed(plan, actor);
        var office = founding.officeOf(confirmed, clock.today());
        var last = confirmed.lastDay();
        return page(
                confirmed, office == null ? "" : office.value().toString(), last == null ? "" : last.toString(), null);
    }

    @PostMapping("/campaigns")
    ModelAndView setUp(
            @RequestParam(defaultValue = "") String plan,
            @RequestParam(defaultValue = "") String office,
            @RequestParam(defaultValue = "") String ends,
            Actor actor,
            RedirectAttributes after) {
        var confirmed = confirmed(plan, actor);
        var unit = ListAddress.id(office);
        var day = day(ends);
        Outcome<CaseId> outcome = unit == null || day == null
                ? Outcome.refused("campaign.refused.incomplete", "R148")
                : founding.setUp(confirmed.id(), new UnitId(unit), day, clock.now(), actor);
        if (outcome instanceof Outcome.Refused<CaseId> refused) {
            return Answer.again(page(confirmed, office, ends, refused.refusal()), refused.refusal());
        }
        return Answer.on(outcome.orThrow().href(), Notice.done("campaign.set-up.done"), after);
    }

    private ModelAndView page(ConfirmedPlans.Confirmed plan, String office, String ends, @Nullable Refusal refusal) {
        return new ModelAndView(
                "campaign/new",
                "page",
                new NewCampaignPage(plan, office, ends, choices.offices(clock.today()), refusal));
    }

    private ConfirmedPlans.Confirmed confirmed(String plan, Actor actor) {
        UUID id = ListAddress.id(plan);
        var unit = actor.unit();
        return unit == null
                ? notFound()
                : plans.waiting(unit).stream()
                        .filter(one -> one.id().equals(id))
                        .findFirst()
                        .orElseGet(CampaignPages::notFound);
    }

    private static ConfirmedPlans.Confirmed notFound() {
        throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    }

    private static @Nullable LocalDate day(String typed) {
        try {
            return LocalDate.parse(typed);
        } catch (DateTimeParseException unreadable) {
            return null;
        }
    }
}
