package org.zhixing.supervision.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
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
import org.zhixing.act.Role;
import org.zhixing.act.UnitId;
import org.zhixing.organization.Appointment;
import org.zhixing.organization.CityOffices;
import org.zhixing.organization.Organization;
import org.zhixing.shell.Answer;
import org.zhixing.shell.Choice;
import org.zhixing.shell.ListAddress;
import org.zhixing.shell.Notice;
import org.zhixing.shell.Texts;
import org.zhixing.shell.Typed;
import org.zhixing.signoff.Path;
import org.zhixing.signoff.Step;
import org.zhixing.signoff.StepKind;
import org.zhixing.supervision.UnitReportKind;
import org.zhixing.supervision.report.InnerLimit;
import org.zhixing.supervision.report.UnitWays;

/** The page on which a unit's head says through whose hands its reports go before they are sent (practice 3). */
@Controller
class UnitWaysPages {

    private static final int REVIEWS = 3;
    private static final String USUAL = "1wd";
    private static final String HOME = "/unit-reports/ways";

    private final UnitWays ways;
    private final InnerLimit inner;
    private final Organization organization;
    private final CityOffices offices;
    private final CaseClock clock;
    private final MessageSource messages;

    UnitWaysPages(
            UnitWays ways,
            InnerLimit inner,
            Organization organization,
            CityOffices offices,
            CaseClock clock,
            MessageSource messages) {
        this.ways = ways;
        this.inner = inner;
        this.organization = organization;
        this.offices = offices;
        this.clock = clock;
        this.messages = messages;
    }

    @GetMapping("/unit-reports/ways")
    ModelAndView page(Actor actor, Locale locale) {
        return new ModelAndView("supervision/unit-ways", "page", page(actor, null, locale));
    }

    @PostMapping("/unit-reports/ways/{kind}")
    ModelAndView set(
            @PathVariable String kind,
            @RequestParam MultiValueMap<String, String> sent,
            Actor actor,
            Locale locale,
            RedirectAttributes after) {
        var of = ListAddress.constant(UnitReportKind.class, kind);
        if (of == null) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        var form = Typed.of(sent);
        var reviews = new ArrayList<String>();
        for (int place = 1; place <= REVIEWS; place++) {
            reviews.add(form.text("review-" + place));
        }
        var typed = new UnitWaysPage.Way(
                of, reviews, form.text("sign"), form.text("within"), form.text("source"), false, null);
        var outcome = ways.set(of, steps(typed), typed.source(), clock.now(), actor);
        if (outcome instanceof Outcome.Refused<Optional<Path>> refused) {
            var refusal = refused.refusal();
            var again = new UnitWaysPage.Way(
                    of,
                    reviews,
                    typed.sign(),
                    typed.within(),
                    typed.source(),
                    !typed.sign().isEmpty(),
                    refusal);
            return Answer.again("supervision/unit-ways", page(actor, again, locale), refusal);
        }
        return Answer.on(
                HOME,
                Notice.done(outcome.orThrow().isPresent() ? "supervision.ways.saved" : "supervision.ways.lifted"),
                after);
    }

    private static List<Step> steps(UnitWaysPage.Way way) {
        var steps = new ArrayList<Step>();
        String within = way.within().isEmpty() ? USUAL : way.within();
        steps.add(new Step(1, StepKind.DRAFT, List.of(), false, within));
        way.reviews().stream()
                .filter(post -> !post.isEmpty())
                .forEach(post -> steps.add(new Step(steps.size() + 1, StepKind.REVIEW, List.of(post), true, within)));
        if (!way.sign().isEmpty()) {
            steps.add(new Step(steps.size() + 1, StepKind.SIGN, List.of(way.sign()), true, within));
        }
        return steps;
    }

    private UnitWaysPage page(Actor actor, UnitWaysPage.@Nullable Way typed, Locale locale) {
        UnitId home =
                ways.homeOf(actor, clock.now()).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        var posts = choices(home, new Texts(messages, locale));
        var shown = Arrays.stream(UnitReportKind.values())
                .map(kind -> typed != null && typed.kind() == kind
                        ? typed
                        : way(kind, ways.of(kind, home).orElse(null)))
                .toList();
        return new UnitWaysPage(
                organization.name(home, clock.today()), shown, posts, inner.workingDays(), actor.has(Role.UNIT_HEAD));
    }

    /** Posts of the unit; the heads of its sections by their common name, which means the one of the drafter's section. */
    private List<Choice> choices(UnitId home, Texts texts) {
        var own = organization.staffOf(home, clock.today()).stream()
                .map(Appointment::postName)
                .distinct()
                .toList();
        var heads = offices.sectionHeads(home, clock.today()).stream()
                .map(Appointment::postName)
                .distinct()
                .filter(name -> !own.contains(name))
                .map(name -> new Choice(name, texts.t("supervision.ways.of-the-section", name)));
        return Stream.concat(heads, own.stream().map(name -> new Choice(name, name)))
                .toList();
    }

    private static UnitWaysPage.Way way(UnitReportKind kind, @Nullable Path path) {
        var reviews = new ArrayList<String>();
        String sign = "";
        String within = USUAL;
        if (path != null) {
            for (Step step : path.steps()) {
                if (step.kind() == StepKind.REVIEW) {
                    reviews.add(String.join("\u3001", step.posts()));
                } else if (step.kind() == StepKind.SIGN) {
                    sign = String.join("\u3001", step.posts());
                    within = step.within();
                }
            }
        }
        while (reviews.size() < REVIEWS) {
            reviews.add("");
        }
        return new UnitWaysPage.Way(kind, reviews, sign, within, path == null ? "" : path.source(), path != null, null);
    }
}
