package org.zhixing.plan.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
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
import org.zhixing.plan.review.DraftTask;
import org.zhixing.plan.review.PlanDocument;
import org.zhixing.plan.review.Review;
import org.zhixing.plan.review.TaskContent;
import org.zhixing.plan.review.TaskContent.Part;

/** Choosing between the readings of a task, and acting on several tasks that were ticked. */
@Controller
@RequestMapping("/plans/{id}")
class ReviewChoices {

    private static final String RULE = "R030";

    private final ReviewDoor door;
    private final Review review;
    private final CaseClock clock;

    ReviewChoices(ReviewDoor door, Review review, CaseClock clock) {
        this.door = door;
        this.review = review;
        this.clock = clock;
    }

    /** Who leads, read the first or the second way. */
    @PostMapping("/tasks/{task}/reading")
    String reading(
            @PathVariable UUID id,
            @PathVariable UUID task,
            @RequestParam long version,
            @RequestParam int which,
            Actor actor,
            RedirectAttributes redirect) {
        return one(id, task, version, "reading", actor, redirect, content -> content.withReading(which));
    }

    /** Which of several leads answers. */
    @PostMapping("/tasks/{task}/answering")
    String answering(
            @PathVariable UUID id,
            @PathVariable UUID task,
            @RequestParam long version,
            @RequestParam int which,
            Actor actor,
            RedirectAttributes redirect) {
        return one(id, task, version, "reading", actor, redirect, content -> content.withAccountable(which));
    }

    /** Which of the days offered is meant; none when the words are no limit of the task. */
    @PostMapping("/tasks/{task}/day")
    String day(
            @PathVariable UUID id,
            @PathVariable UUID task,
            @RequestParam long version,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate day,
            Actor actor,
            RedirectAttributes redirect) {
        return one(
                id,
                task,
                version,
                "reading",
                actor,
                redirect,
                content -> day == null ? content.withoutDue() : content.withChosenDue(day, ""));
    }

    private String one(
            UUID id,
            UUID task,
            long version,
            String kind,
            Actor actor,
            RedirectAttributes redirect,
            UnaryOperator<TaskContent> how) {
        Instant at = clock.now();
        return door.answer(
                id,
                task,
                redirect,
                door.at(version, id, actor).then(document -> review.change(document, task, kind, how, actor, at)));
    }

    /** One act on all tasks that were ticked. */
    @PostMapping("/selected")
    String selected(
            @PathVariable UUID id,
            @RequestParam long version,
            @RequestParam(defaultValue = "") List<UUID> tasks,
            @RequestParam String act,
            @RequestParam(defaultValue = "") String unit,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate day,
            @RequestParam(defaultValue = "") String reason,
            Actor actor,
            RedirectAttributes redirect) {
        Instant at = clock.now();
        UUID first = tasks.isEmpty() ? null : tasks.get(0);
        return door.answer(
                id,
                first,
                redirect,
                door.at(version, id, actor)
                        .then(document -> many(document, Set.copyOf(tasks), act, unit, day, reason, actor, at)));
    }

    private Outcome<PlanDocument> many(
            PlanDocument document,
            Set<UUID> ids,
            String act,
            String unit,
            @Nullable LocalDate day,
            String reason,
            Actor actor,
            Instant at) {
        if (ids.isEmpty()) {
            return Outcome.refused("plan.refused.nothing-ticked", RULE);
        }
        Predicate<DraftTask> ticked = row -> ids.contains(row.id());
        String kind = "selected-" + act;
        return switch (act) {
            case "check" -> review.changeAll(document, ticked, kind, content -> content.withChecked(true), actor, at);
            case "remove" -> review.changeAll(document, ticked, kind, content -> content.withRemoved(true), actor, at);
            case "due" ->
                day == null
                        ? Outcome.refused("plan.refused.no-day", RULE)
                        : review.changeAll(
                                document,
                                ticked,
                                kind,
                                content -> content.withChosenDue(day, reason.strip()),
                                actor,
                                at);
            case "lead", "support", "summary" ->
                named(unit).then(known -> {
                    Predicate<Part> same = door.sameUnit(document, known, clock.today());
                    return review.changeAll(
                            document,
                            ticked,
                            kind,
                            content -> assigned(content, act, unit.strip(), known, same),
                            actor,
                            at);
                });
            default -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        };
    }

    private Outcome<UnitId> named(String unit) {
        return unit.isBlank() ? Outcome.refused("plan.refused.no-unit", RULE) : door.unit(unit, clock.today());
    }

    private static TaskContent assigned(
            TaskContent content, String act, String name, UnitId unit, Predicate<Part> same) {
        return switch (act) {
            case "lead" -> content.ledBy(Part.typed(name), same);
            case "support" -> content.supportedBy(Part.typed(name), same);
            default -> content.withSummary(unit);
        };
    }
}
