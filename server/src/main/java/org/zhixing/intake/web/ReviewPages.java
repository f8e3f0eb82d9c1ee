package org.zhixing.intake.web;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
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
import org.zhixing.intake.QuietDocket;
import org.zhixing.intake.QuietReview;
import org.zhixing.intake.Registers;
import org.zhixing.organization.Organization;
import org.zhixing.shell.Answer;
import org.zhixing.shell.Notice;
import org.zhixing.timelimit.LimitRules;

/** The bulk review after an import: what came in, and lifting its quiet period, all at once or some. */
@Controller
class ReviewPages {

    private static final int PAGE = 200;

    private final QuietReview review;
    private final Registers registers;
    private final Organization organization;
    private final LimitRules rules;
    private final CaseClock clock;

    ReviewPages(QuietReview review, Registers registers, Organization organization, LimitRules rules, CaseClock clock) {
        this.review = review;
        this.registers = registers;
        this.organization = organization;
        this.rules = rules;
        this.clock = clock;
    }

    @GetMapping("/intake/review")
    ModelAndView review(@RequestParam @Nullable UUID register, @RequestParam @Nullable String after, Actor actor) {
        return page(register, after, "", null, actor);
    }

    private ModelAndView page(
            @Nullable UUID register, @Nullable String after, String words, @Nullable Refusal refusal, Actor actor) {
        var one = register == null
                ? null
                : registers.find(register, actor).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        var rows = review.review(register, place(after), false, actor);
        int all = one == null ? rows.size() : review.quiet(one.id());
        var names = organization.units(
                rows.stream().map(QuietDocket::lead).distinct().toList(), clock.today());
        var view = new ModelAndView(
                "intake/review",
                "page",
                new ReviewPage(
                        one,
                        rows,
                        all,
                        rows.size() == PAGE ? next(register, rows.get(PAGE - 1)) : null,
                        names.entrySet().stream()
                                .collect(Collectors.toMap(entry -> entry.getKey(), entry -> entry.getValue()
                                        .name())),
                        clock.now(),
                        rules.on(clock.today(), QuietReview.RULE).orElseThrow(),
                        words));
        if (refusal != null) {
            view.addObject(Notice.ATTRIBUTE, Notice.refused(refusal));
            view.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return view;
    }

    private static String next(@Nullable UUID register, QuietDocket last) {
        return "/intake/review?after=" + last.dueAt() + "_" + last.id().value()
                + (register == null ? "" : "&register=" + register);
    }

    private static QuietReview.@Nullable Place place(@Nullable String after) {
        if (after == null || after.length() > 80 || after.indexOf('_') < 0) {
            return null;
        }
        int cut = after.indexOf('_');
        try {
            return new QuietReview.Place(
                    Instant.parse(after.substring(0, cut)), UUID.fromString(after.substring(cut + 1)));
        } catch (DateTimeParseException | IllegalArgumentException none) {
            return null;
        }
    }

    @PostMapping("/intake/review")
    ModelAndView lift(
            @RequestParam @Nullable UUID register,
            @RequestParam @Nullable List<UUID> docket,
            @RequestParam(defaultValue = "false") boolean all,
            @RequestParam String words,
            Actor actor,
            RedirectAttributes flash) {
        List<UUID> chosen = all
                ? review.review(register, null, true, actor).stream()
                        .map(one -> one.id().value())
                        .toList()
                : docket == null ? List.of() : docket;
        var outcome = review.lift(chosen, words, clock.now(), actor);
        if (outcome instanceof Outcome.Refused<Integer> refused) {
            return page(register, null, words, refused.refusal(), actor);
        }
        return Answer.on(
                "/intake/review" + (register == null ? "" : "?register=" + register),
                Notice.done("intake.done.lifted", outcome.orThrow()),
                flash);
    }
}
