package org.zhixing.approval.web;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
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
import org.zhixing.act.PostId;
import org.zhixing.act.Zone;
import org.zhixing.approval.ApprovalId;
import org.zhixing.approval.ApprovalList;
import org.zhixing.approval.ApprovalListing;
import org.zhixing.approval.ApprovalReading;
import org.zhixing.approval.Approvals;
import org.zhixing.approval.Carrier;
import org.zhixing.approval.RecordedDecision;
import org.zhixing.shell.Choice;
import org.zhixing.shell.Notice;
import org.zhixing.shell.Texts;

/** Questions that wait for me, and one of them. */
@Controller
class ApprovalPages {

    private static final int ROWS = 50;

    private final Approvals approvals;
    private final ApprovalListing listing;
    private final ApprovalReading reading;
    private final CaseClock clock;
    private final MessageSource messages;

    ApprovalPages(
            Approvals approvals,
            ApprovalListing listing,
            ApprovalReading reading,
            CaseClock clock,
            MessageSource messages) {
        this.approvals = approvals;
        this.listing = listing;
        this.reading = reading;
        this.clock = clock;
        this.messages = messages;
    }

    @GetMapping("/approvals")
    ModelAndView list(
            @RequestParam(defaultValue = "waiting") String list,
            @RequestParam(required = false) @Nullable String after,
            Actor actor) {
        var choice = Arrays.stream(ApprovalList.Choice.values())
                .filter(each -> address(each).equals(list))
                .findFirst()
                .orElse(ApprovalList.Choice.WAITING);
        Instant now = clock.now();
        var found = listing.list(choice, after, ROWS, now, actor);
        var next = found.next() == null ? null : "/approvals?list=" + address(choice) + "&after=" + found.next();
        return new ModelAndView(
                "approval/list",
                "page",
                new ApprovalsPage(choice, List.of(ApprovalList.Choice.values()), found.lines(), now, next));
    }

    private static String address(ApprovalList.Choice choice) {
        return choice.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @GetMapping("/approvals/{id}")
    ModelAndView one(@PathVariable UUID id, Actor actor, Locale locale) {
        return page(new ApprovalId(id), Said.NOTHING, actor, locale);
    }

    /** What was typed before it was refused. */
    private record Said(String opinion, String until) {

        static final Said NOTHING = new Said("", "");
    }

    private ModelAndView page(ApprovalId id, Said said, Actor actor, Locale locale) {
        Instant now = clock.now();
        var view = reading.view(id, now, actor).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        var texts = new Texts(messages, locale);
        var page = new ApprovalPage(
                view,
                view.recordsFor().stream()
                        .map(held ->
                                new Choice(held.post().value().toString(), held.postName() + " " + held.personName()))
                        .toList(),
                Choice.of(Carrier.class, texts),
                said.opinion(),
                said.until().isEmpty() ? Objects.toString(view.question().until(), "") : said.until(),
                LocalDate.ofInstant(now, Zone.SHANGHAI).toString());
        return new ModelAndView("approval/one", "page", page);
    }

    @PostMapping("/approvals/{id}/answer")
    ModelAndView answer(
            @PathVariable UUID id,
            @RequestParam boolean approved,
            @RequestParam(defaultValue = "") String until,
            @RequestParam(defaultValue = "") String opinion,
            Actor actor,
            Locale locale,
            RedirectAttributes flash) {
        var question = new ApprovalId(id);
        return after(
                approvals.answer(question, approved, day(until), opinion, clock.now(), actor),
                approved ? "approval.done.approved" : "approval.done.declined",
                question,
                new Said(opinion, until),
                actor,
                locale,
                flash);
    }

    @PostMapping("/approvals/{id}/record")
    ModelAndView record(
            @PathVariable UUID id,
            @RequestParam UUID post,
            @RequestParam boolean approved,
            @RequestParam Carrier carrier,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate decided,
            @RequestParam(defaultValue = "") String scan,
            @RequestParam(defaultValue = "") String until,
            @RequestParam(defaultValue = "") String opinion,
            Actor actor,
            Locale locale,
            RedirectAttributes flash) {
        var question = new ApprovalId(id);
        var decision =
                new RecordedDecision(question, new PostId(post), approved, opinion, carrier, decided, scan, day(until));
        return after(
                approvals.record(decision, clock.now(), actor),
                "approval.done.recorded",
                question,
                new Said(opinion, until),
                actor,
                locale,
                flash);
    }

    @PostMapping("/approvals/{id}/confirm")
    ModelAndView confirm(@PathVariable UUID id, Actor actor, Locale locale, RedirectAttributes flash) {
        var question = new ApprovalId(id);
        return after(
                approvals.confirm(question, clock.now(), actor),
                "approval.done.confirmed",
                question,
                Said.NOTHING,
                actor,
                locale,
                flash);
    }

    @PostMapping("/approvals/{id}/contest")
    ModelAndView contest(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String reason,
            Actor actor,
            Locale locale,
            RedirectAttributes flash) {
        var question = new ApprovalId(id);
        return after(
                approvals.contest(question, reason, clock.now(), actor),
                "approval.done.contested",
                question,
                new Said(reason, ""),
                actor,
                locale,
                flash);
    }

    @PostMapping("/approvals/{id}/recusal")
    ModelAndView recuse(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String reason,
            Actor actor,
            Locale locale,
            RedirectAttributes flash) {
        var question = new ApprovalId(id);
        return after(
                approvals.recuse(question, reason, clock.now(), actor),
                "approval.done.stepped-back",
                question,
                Said.NOTHING,
                actor,
                locale,
                flash);
    }

    /** The day that was typed, null for none; what is no day is later than any that was asked for, and refused as such. */
    private static @Nullable LocalDate day(String typed) {
        try {
            return typed.isBlank() ? null : LocalDate.parse(typed.strip());
        } catch (DateTimeException unreadable) {
            return LocalDate.MAX;
        }
    }

    /** Back to the page when done; what was refused is shown with what was typed. */
    private ModelAndView after(
            Outcome<?> outcome,
            String done,
            ApprovalId id,
            Said typed,
            Actor actor,
            Locale locale,
            RedirectAttributes flash) {
        if (outcome instanceof Outcome.Refused<?> refused) {
            var view = page(id, typed, actor, locale);
            view.addObject(Notice.ATTRIBUTE, Notice.refused(refused.refusal()));
            view.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return view;
        }
        flash.addFlashAttribute(Notice.ATTRIBUTE, Notice.done(done));
        return new ModelAndView("redirect:/approvals/" + id.value());
    }
}
