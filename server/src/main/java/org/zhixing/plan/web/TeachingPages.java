package org.zhixing.plan.web;

import java.time.Instant;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.zhixing.act.Actor;
import org.zhixing.act.CaseClock;
import org.zhixing.act.Outcome;
import org.zhixing.act.UnitId;
import org.zhixing.organization.Organization;
import org.zhixing.plan.house.Teaching;
import org.zhixing.plan.review.PlanDocument;
import org.zhixing.plan.review.Review;
import org.zhixing.planreader.house.HouseRule.Kind;
import org.zhixing.shell.Notice;

/**
 * Decisions in a review that hold for the whole document, and for later ones of its issuer when the officer lets them be
 * remembered.
 */
@Controller
@RequestMapping("/plans/{id}")
class TeachingPages {

    private static final int BEGINS = 0;
    private static final int ENDS = 1;

    private final ReviewDoor door;
    private final Review review;
    private final Teaching teaching;
    private final Organization organization;
    private final CaseClock clock;

    TeachingPages(ReviewDoor door, Review review, Teaching teaching, Organization organization, CaseClock clock) {
        this.door = door;
        this.review = review;
        this.teaching = teaching;
        this.organization = organization;
        this.clock = clock;
    }

    /** Says once what a written name stands for. */
    @PostMapping("/units")
    String nameUnit(
            @PathVariable UUID id,
            @RequestParam long version,
            @RequestParam String written,
            @RequestParam UUID unit,
            @RequestParam(defaultValue = "false") boolean remember,
            Actor actor,
            RedirectAttributes redirect) {
        Instant at = clock.now();
        String name = organization.units(clock.today()).stream()
                .filter(each -> each.id().equals(new UnitId(unit)))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND))
                .name();
        Outcome<PlanDocument> done = door.at(version, id, actor)
                .then(document -> taught(document, remember, Kind.ALIAS, written, name, actor, at)
                        .then(rule -> review.nameUnit(document, written, name, rule, actor, at)));
        if (done.isDone()) {
            redirect.addFlashAttribute(
                    Notice.ATTRIBUTE,
                    Notice.done(remember ? "plan.done.unit-remembered" : "plan.done.unit-named", written));
        }
        return door.answer(id, null, redirect, done);
    }

    /** Reads all tasks of one doubt the same way. */
    @PostMapping("/all-readings/{act}")
    String readings(
            @PathVariable UUID id,
            @PathVariable String act,
            @RequestParam long version,
            @RequestParam(defaultValue = "false") boolean remember,
            Actor actor,
            RedirectAttributes redirect) {
        Instant at = clock.now();
        Kind kind = act.startsWith("month-") ? Kind.MONTH_BEFORE : Kind.SEVERAL_UNITS;
        String value =
                switch (act) {
                    case "first-alone" -> "FIRST";
                    case "first-leads" -> "ALL";
                    case "month-begins" -> "BEGINS";
                    case "month-ends" -> "ENDS";
                    default -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
                };
        Outcome<PlanDocument> done = door.at(version, id, actor)
                .then(document -> taught(document, remember, kind, "", value, actor, at)
                        .then(rule -> change(document, act, actor, at)));
        if (done.isDone() && remember) {
            redirect.addFlashAttribute(Notice.ATTRIBUTE, Notice.done("plan.done.rule-remembered"));
        }
        return door.answer(id, null, redirect, done);
    }

    private Outcome<PlanDocument> change(PlanDocument document, String act, Actor actor, Instant at) {
        return switch (act) {
            case "first-alone" ->
                review.changeAll(
                        document,
                        row -> !row.content().readings().isEmpty(),
                        act,
                        content -> content.withReading(0),
                        actor,
                        at);
            case "first-leads" ->
                review.changeAll(
                        document,
                        row -> row.content().accountable() < 0
                                && !row.content().leads().isEmpty(),
                        act,
                        content -> content.withAccountable(0),
                        actor,
                        at);
            default -> {
                int which = act.equals("month-begins") ? BEGINS : ENDS;
                yield review.changeAll(
                        document,
                        row -> MonthLimits.open(row.content()),
                        act,
                        content -> MonthLimits.read(content, which),
                        actor,
                        at);
            }
        };
    }

    /** Words of a task that was put aside: what holds them is no task in later documents of the issuer. */
    @PostMapping("/never")
    String never(@PathVariable UUID id, @RequestParam String words, Actor actor, RedirectAttributes redirect) {
        PlanDocument document = door.find(id, actor);
        Outcome<String> done = taught(document, true, Kind.NOT_A_TASK, words, "", actor, clock.now());
        if (done.isDone()) {
            redirect.addFlashAttribute(Notice.ATTRIBUTE, Notice.done("plan.done.rule-remembered"));
        }
        return door.answer(id, null, redirect, done);
    }

    /** The mark of the rule that was remembered, or that of a person who decided for this document alone. */
    private Outcome<String> taught(
            PlanDocument document, boolean remember, Kind kind, String words, String value, Actor actor, Instant at) {
        return remember
                ? teaching.remember(document.facts().issuer(), kind, words, value, document.id(), actor, at)
                        .then(rule -> Outcome.done(rule.rule().mark()))
                : Outcome.done("typed");
    }
}
