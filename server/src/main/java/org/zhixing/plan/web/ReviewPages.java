package org.zhixing.plan.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.zhixing.act.Actor;
import org.zhixing.act.CaseClock;
import org.zhixing.act.Outcome;
import org.zhixing.act.UnitId;
import org.zhixing.dutylist.DutyGround;
import org.zhixing.plan.campaign.Opening;
import org.zhixing.plan.campaign.StandingTasks;
import org.zhixing.plan.review.PlanDocument;
import org.zhixing.plan.review.Review;
import org.zhixing.plan.review.TaskContent;
import org.zhixing.plan.review.TaskContent.Part;
import org.zhixing.planreader.Span;
import org.zhixing.shell.ListAddress;
import org.zhixing.shell.Notice;
import org.zhixing.supervision.DocketId;
import org.zhixing.supervision.Dockets;

/** Checking what the reader proposes: every form carries the version it was drawn from. */
@Controller
@RequestMapping("/plans/{id}")
class ReviewPages {

    private final ReviewDoor door;
    private final Review review;
    private final ReviewDesk desk;
    private final Opening opening;
    private final StandingTasks standing;
    private final Dockets dockets;
    private final CaseClock clock;

    ReviewPages(
            ReviewDoor door,
            Review review,
            ReviewDesk desk,
            Opening opening,
            StandingTasks standing,
            Dockets dockets,
            CaseClock clock) {
        this.door = door;
        this.review = review;
        this.desk = desk;
        this.opening = opening;
        this.standing = standing;
        this.dockets = dockets;
        this.clock = clock;
    }

    @GetMapping("/review")
    ModelAndView show(@PathVariable UUID id, Actor actor) {
        PlanDocument document = door.find(id, actor);
        LocalDate today = clock.today();
        return new ModelAndView("plan/review", "page", desk.lay(document, today, clock.now(), actor));
    }

    @PostMapping("/tasks/{task}")
    String edit(
            @PathVariable UUID id,
            @PathVariable UUID task,
            @RequestParam long version,
            @RequestParam String text,
            @RequestParam(defaultValue = "") String leads,
            @RequestParam(defaultValue = "") String accountable,
            @RequestParam(defaultValue = "") String supports,
            @RequestParam(defaultValue = "") String summary,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate due,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "") String stage,
            @RequestParam(defaultValue = "") String targets,
            Actor actor,
            RedirectAttributes redirect) {
        Instant at = clock.now();
        Outcome<Optional<UnitId>> sumsUp = summary.isBlank()
                ? Outcome.done(Optional.empty())
                : door.unit(summary, clock.today()).then(unit -> Outcome.done(Optional.of(unit)));
        return door.answer(id, task, redirect, sumsUp.then(unit -> door.at(version, id, actor)
                .then(document -> review.change(
                        document,
                        task,
                        "edit",
                        before -> edited(before, text, leads, accountable, supports, unit.orElse(null), due, reason)
                                .withStage(stage.strip())
                                .withTargets(lines(targets)),
                        actor,
                        at))));
    }

    @PostMapping("/tasks/{task}/{act}")
    String act(
            @PathVariable UUID id,
            @PathVariable UUID task,
            @PathVariable String act,
            @RequestParam long version,
            Actor actor,
            RedirectAttributes redirect) {
        Instant at = clock.now();
        return door.answer(id, task, redirect, door.at(version, id, actor).then(document -> switch (act) {
            case "check" -> review.change(document, task, act, before -> before.withChecked(true), actor, at);
            case "uncheck" -> review.change(document, task, act, before -> before.withChecked(false), actor, at);
            case "remove" -> review.change(document, task, act, before -> before.withRemoved(true), actor, at);
            case "restore" -> review.change(document, task, act, before -> before.withRemoved(false), actor, at);
            case "merge" -> review.mergeWithNext(document, task, actor, at);
            default -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }));
    }

    /** Under which item of the duty list townships are asked by a task, or by which admission outside it (L9 h). */
    @PostMapping("/tasks/{task}/duty")
    String duty(
            @PathVariable UUID id,
            @PathVariable UUID task,
            @RequestParam long version,
            @RequestParam(defaultValue = "") String dutyItem,
            @RequestParam(defaultValue = "") String dutyAdmission,
            @RequestParam(defaultValue = "") String dutyAdmittedOn,
            Actor actor,
            RedirectAttributes redirect) {
        var said = DutyGround.typed(dutyItem, dutyAdmission, dutyAdmittedOn);
        Instant at = clock.now();
        return door.answer(
                id,
                task,
                redirect,
                door.at(version, id, actor)
                        .then(document ->
                                review.change(document, task, "duty", before -> before.withDuty(said), actor, at)));
    }

    @PostMapping("/tasks/{task}/split")
    String split(
            @PathVariable UUID id,
            @PathVariable UUID task,
            @RequestParam long version,
            @RequestParam int where,
            Actor actor,
            RedirectAttributes redirect) {
        Instant at = clock.now();
        return door.answer(
                id,
                task,
                redirect,
                door.at(version, id, actor).then(document -> review.split(document, task, where, actor, at)));
    }

    @PostMapping("/tasks/{task}/recognise")
    String recognise(
            @PathVariable UUID id,
            @PathVariable UUID task,
            @RequestParam long version,
            @RequestParam(defaultValue = "") String docket,
            @RequestParam(defaultValue = "") String reason,
            Actor actor,
            RedirectAttributes redirect) {
        Instant at = clock.now();
        var chosen = ListAddress.id(docket);
        return door.answer(
                id,
                task,
                redirect,
                door.at(version, id, actor)
                        .then(document -> chosen == null
                                ? Outcome.refused("plan.refused.not-standing", "R155")
                                : standing.recognise(document, task, new DocketId(chosen), reason, actor, at)));
    }

    @PostMapping("/tasks/{task}/anew")
    String anew(
            @PathVariable UUID id,
            @PathVariable UUID task,
            @RequestParam long version,
            Actor actor,
            RedirectAttributes redirect) {
        Instant at = clock.now();
        return door.answer(
                id,
                task,
                redirect,
                door.at(version, id, actor).then(document -> standing.anew(document, task, actor, at)));
    }

    @PostMapping("/tasks")
    String add(
            @PathVariable UUID id,
            @RequestParam long version,
            @RequestParam int start,
            @RequestParam int end,
            Actor actor,
            RedirectAttributes redirect) {
        Instant at = clock.now();
        Outcome<UUID> added = door.at(version, id, actor)
                .then(document -> start < 0 || end < start
                        ? Outcome.refused("plan.refused.select-words", "R030")
                        : review.add(document, new Span(start, end), actor, at));
        return door.answer(id, added instanceof Outcome.Done<UUID> done ? done.value() : null, redirect, added);
    }

    @PostMapping("/all/{act}")
    String all(
            @PathVariable UUID id,
            @PathVariable String act,
            @RequestParam long version,
            Actor actor,
            RedirectAttributes redirect) {
        Instant at = clock.now();
        return door.answer(id, null, redirect, door.at(version, id, actor).then(document -> switch (act) {
            case "check-all" ->
                review.changeAll(
                        document,
                        row -> !row.content().checked() && !row.content().removed(),
                        act,
                        before -> before.withChecked(true),
                        actor,
                        at);
            case "undo" -> review.undo(document, actor, at);
            default -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }));
    }

    @PostMapping("/discard")
    String discard(
            @PathVariable UUID id,
            @RequestParam long version,
            @RequestParam(defaultValue = "") String reason,
            Actor actor,
            RedirectAttributes redirect) {
        Instant at = clock.now();
        return door.answer(
                id,
                null,
                redirect,
                door.at(version, id, actor).then(document -> review.discard(document, reason, actor, at)));
    }

    @PostMapping("/confirm")
    String confirm(@PathVariable UUID id, @RequestParam long version, Actor actor, RedirectAttributes redirect) {
        Instant at = clock.now();
        var opened = door.at(version, id, actor).then(document -> opening.confirm(document, actor, at));
        if (opened instanceof Outcome.Done<UUID> done) {
            redirect.addFlashAttribute(
                    Notice.ATTRIBUTE,
                    Notice.done(dockets.servesAtOnce() ? "plan.done.confirmed" : "plan.done.drafted"));
            return "redirect:/campaigns/" + done.value();
        }
        return door.answer(id, null, redirect, opened);
    }

    private static TaskContent edited(
            TaskContent before,
            String text,
            String leads,
            String accountable,
            String supports,
            @Nullable UnitId sumsUp,
            @Nullable LocalDate due,
            String reason) {
        List<Part> lead = parts(leads, before.leads());
        List<Part> support = parts(supports, before.supports());
        int answers = -1;
        for (int i = 0; i < lead.size(); i++) {
            if (lead.get(i).written().equals(accountable.strip())) {
                answers = i;
            }
        }
        if (answers < 0 && lead.size() == 1) {
            answers = 0;
        }
        boolean documentsDay =
                due != null && before.due() != null && due.equals(before.due().end());
        TaskContent changed =
                text.strip().equals(before.text()) ? before : before.withText(text.strip(), before.spans());
        return changed.withUnits(lead, answers, support, sumsUp)
                .withChosenDue(documentsDay ? null : due, reason.strip())
                .withChecked(true);
    }

    /** One unit a line; a name that stood there before keeps its evidence. */
    private static List<Part> parts(String lines, List<Part> before) {
        return lines(lines).stream()
                .map(line -> before.stream()
                        .filter(part -> part.written().equals(line))
                        .findFirst()
                        .orElseGet(() -> Part.typed(line)))
                .toList();
    }

    private static List<String> lines(String text) {
        return Arrays.stream(text.split("[\\n\\r]+"))
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .distinct()
                .toList();
    }
}
