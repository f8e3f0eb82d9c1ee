package org.zhixing.proposal.web;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.zhixing.act.Actor;
import org.zhixing.act.CaseClock;
import org.zhixing.act.Outcome;
import org.zhixing.act.Refusal;
import org.zhixing.act.Step;
import org.zhixing.attachment.Uploads;
import org.zhixing.proposal.MeetingWay;
import org.zhixing.proposal.ProposalAct;
import org.zhixing.proposal.ProposalCommand;
import org.zhixing.proposal.ProposalId;
import org.zhixing.proposal.PublicationScope;
import org.zhixing.proposal.Satisfaction;
import org.zhixing.proposal.desk.Catalogue;
import org.zhixing.proposal.desk.Units;
import org.zhixing.shell.Answer;
import org.zhixing.shell.Choice;
import org.zhixing.shell.Notice;
import org.zhixing.shell.Texts;
import org.zhixing.shell.Typed;

/** The page of one proposal, and the forms of what is done about it. */
@Controller
class ProposalPages {

    private final ProposalReader reader;
    private final Entry entry;
    private final Catalogue catalogue;
    private final Units units;
    private final Uploads uploads;
    private final CaseClock clock;
    private final MessageSource messages;

    ProposalPages(
            ProposalReader reader,
            Entry entry,
            Catalogue catalogue,
            Units units,
            Uploads uploads,
            CaseClock clock,
            MessageSource messages) {
        this.reader = reader;
        this.entry = entry;
        this.catalogue = catalogue;
        this.units = units;
        this.uploads = uploads;
        this.clock = clock;
        this.messages = messages;
    }

    @GetMapping("/deputy-proposals/{id:[0-9a-f-]{36}}")
    ModelAndView proposal(@PathVariable UUID id, Actor actor, Locale locale) {
        return new ModelAndView("proposal/proposal", "page", whole(id, clock.now(), actor, locale));
    }

    @GetMapping("/deputy-proposals/{id:[0-9a-f-]{36}}/{slug:[a-z-]+}")
    ModelAndView form(
            @PathVariable UUID id,
            @PathVariable String slug,
            @RequestParam MultiValueMap<String, String> asked,
            Actor actor,
            Locale locale) {
        var whole = whole(id, clock.now(), actor, locale);
        var open = open(whole, act(slug), asked);
        if (open == null) {
            return new ModelAndView(
                    "redirect:" + whole.dossier().proposal().id().href());
        }
        return new ModelAndView("proposal/act", "page", page(whole, open, Map.of(), null, 1, locale));
    }

    @PostMapping("/deputy-proposals/{id:[0-9a-f-]{36}}/{slug:[a-z-]+}")
    ModelAndView perform(
            @PathVariable UUID id,
            @PathVariable String slug,
            @RequestParam MultiValueMap<String, String> sent,
            @RequestParam(name = "files", required = false) @Nullable List<MultipartFile> files,
            Actor actor,
            Locale locale,
            RedirectAttributes after)
            throws IOException {
        var at = clock.now();
        var whole = whole(id, at, actor, locale);
        var act = act(slug);
        var proposal = whole.dossier().proposal().id();
        var form = Typed.of(sent);
        var typed = form.values();
        var open = Objects.requireNonNullElseGet(open(whole, act, sent), () -> named(whole, act, sent));
        if (sent.containsKey("more")) {
            return new ModelAndView(
                    "proposal/act", "page", page(whole, open, typed, null, ActForms.rows(typed) + 1, locale));
        }
        var command = ActForms.command(act, proposal, form.version(), open.part(), open.promise(), typed);
        Refusal refusal;
        if (command instanceof Outcome.Refused<ProposalCommand> unreadable) {
            refusal = unreadable.refusal();
        } else {
            var outcome = entry.perform(command.orThrow(), files == null ? List.of() : files, at, actor);
            refusal = outcome instanceof Outcome.Refused<ProposalId> refused ? refused.refusal() : null;
        }
        if (refusal == null) {
            var done = Notice.done("proposal.done", new Texts(messages, locale).name(act));
            return Answer.on(proposal.href(), done, after);
        }
        return Answer.again("proposal/act", page(whole, open, typed, refusal, ActForms.rows(typed), locale), refusal);
    }

    /** The act as it is open to this reader; null if it is not. */
    private static ProposalPage.@Nullable Open open(
            ProposalPage whole, ProposalAct act, MultiValueMap<String, String> asked) {
        var all = new ArrayList<ProposalPage.Open>(whole.others());
        all.addAll(whole.onPromises());
        var primary = whole.primary();
        if (primary != null) {
            all.add(primary);
        }
        String part = Objects.requireNonNullElse(asked.getFirst("part"), "");
        String promise = Objects.requireNonNullElse(asked.getFirst("promise"), "");
        return all.stream()
                .filter(one -> one.act() == act)
                .filter(one ->
                        one.part() == null || one.part().id().value().toString().equals(part))
                .filter(one -> one.promise() == null
                        || one.promise().id().value().toString().equals(promise))
                .findFirst()
                .orElse(null);
    }

    /** What the form was sent for, so that the refusal of what is not open is told in words. */
    private static ProposalPage.Open named(ProposalPage whole, ProposalAct act, MultiValueMap<String, String> sent) {
        String part = Objects.requireNonNullElse(sent.getFirst("part"), "");
        String promise = Objects.requireNonNullElse(sent.getFirst("promise"), "");
        return new ProposalPage.Open(
                act,
                whole.dossier().handlings().stream()
                        .filter(one -> one.id().value().toString().equals(part))
                        .findFirst()
                        .orElse(null),
                whole.dossier().promises().stream()
                        .filter(one -> one.id().value().toString().equals(promise))
                        .findFirst()
                        .orElse(null),
                "");
    }

    private ActPage page(
            ProposalPage whole,
            ProposalPage.Open open,
            Map<String, List<String>> typed,
            @Nullable Refusal refusal,
            int rows,
            Locale locale) {
        var texts = new Texts(messages, locale);
        var today = clock.today();
        return new ActPage(
                whole,
                open.act(),
                open.part(),
                open.promise(),
                refusal,
                ActChoices.units(units, today),
                Choice.of(MeetingWay.class, texts),
                ActChoices.grades(catalogue, texts),
                Choice.of(Satisfaction.class, texts),
                Choice.of(PublicationScope.class, texts),
                whole.dossier().signers().stream()
                        .map(one -> new Choice(String.valueOf(one.place()), one.name()))
                        .toList(),
                Math.min(rows, ActForms.MOST),
                today.toString(),
                catalogue.word("copies." + whole.dossier().proposal().kind().name()),
                uploads.rule(),
                typed);
    }

    private ProposalPage whole(UUID id, Instant at, Actor actor, Locale locale) {
        return reader.page(new ProposalId(id), at, actor, locale)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static ProposalAct act(String slug) {
        return Step.find(ProposalAct.class, slug).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
