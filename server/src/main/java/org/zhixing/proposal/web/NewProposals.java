package org.zhixing.proposal.web;

import java.io.IOException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.zhixing.act.Actor;
import org.zhixing.act.CaseClock;
import org.zhixing.act.Outcome;
import org.zhixing.act.Refusal;
import org.zhixing.attachment.Uploads;
import org.zhixing.proposal.NewProposal;
import org.zhixing.proposal.ProposalId;
import org.zhixing.proposal.ProposalKind;
import org.zhixing.proposal.Sitting;
import org.zhixing.proposal.desk.Catalogue;
import org.zhixing.proposal.desk.Registering;
import org.zhixing.shell.Answer;
import org.zhixing.shell.Choice;
import org.zhixing.shell.Notice;
import org.zhixing.shell.Texts;

/** A single proposal is registered, with its text as a file where there is one. */
@Controller
class NewProposals {

    private final Entry entry;
    private final Catalogue catalogue;
    private final Uploads uploads;
    private final CaseClock clock;
    private final MessageSource messages;

    NewProposals(Entry entry, Catalogue catalogue, Uploads uploads, CaseClock clock, MessageSource messages) {
        this.entry = entry;
        this.catalogue = catalogue;
        this.uploads = uploads;
        this.clock = clock;
        this.messages = messages;
    }

    @GetMapping("/deputy-proposals/new")
    ModelAndView form(Locale locale) {
        return show(null, Map.of(), 1, locale);
    }

    @PostMapping("/deputy-proposals")
    ModelAndView register(
            @RequestParam MultiValueMap<String, String> sent,
            @RequestParam(name = "files", required = false) @Nullable List<MultipartFile> files,
            Actor actor,
            Locale locale,
            RedirectAttributes after)
            throws IOException {
        Map<String, List<String>> typed = new LinkedHashMap<>(sent);
        int rows = Math.min(Registering.MOST_SIGNERS, ActForms.rows(typed));
        if (sent.containsKey("more")) {
            return show(null, typed, Math.min(Registering.MOST_SIGNERS, rows + 1), locale);
        }
        var read = read(typed, rows, new Texts(messages, Locale.SIMPLIFIED_CHINESE).t("proposal.anonymous"));
        Refusal refusal;
        if (read instanceof Outcome.Refused<NewProposal> unreadable) {
            refusal = unreadable.refusal();
        } else {
            var outcome = entry.register(read.orThrow(), files == null ? List.of() : files, clock.now(), actor);
            refusal = outcome instanceof Outcome.Refused<ProposalId> refused ? refused.refusal() : null;
        }
        if (refusal != null) {
            var view = show(refusal, typed, rows, locale);
            view.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return view;
        }
        return Answer.on(read.orThrow().id().href(), Notice.done("proposal.registered"), after);
    }

    /** Whoever writes as a citizen need not say who he is. */
    private static Outcome<NewProposal> read(Map<String, List<String>> typed, int rows, String anonymous) {
        try {
            var kind = ProposalKind.valueOf(ActForms.text(typed, "kind"));
            String sitting = ActForms.text(typed, "sitting");
            return Outcome.done(new NewProposal(
                    ProposalId.next(),
                    kind,
                    kind.ofSession() && !sitting.isEmpty() ? Sitting.valueOf(sitting) : Sitting.NONE,
                    ActForms.text(typed, "body"),
                    ActForms.text(typed, "number"),
                    ActForms.text(typed, "title"),
                    ActForms.text(typed, "text"),
                    ActForms.text(typed, "class"),
                    LocalDate.parse(ActForms.text(typed, "filedOn")),
                    signers(typed, rows, kind.protectsNames() ? anonymous : "")));
        } catch (IllegalArgumentException | DateTimeParseException unreadable) {
            return Outcome.refused("proposal.refused.incomplete", "interface 7");
        }
    }

    /** Rows left wholly empty behind the first name nobody. */
    private static List<NewProposal.Signer> signers(Map<String, List<String>> typed, int rows, String anonymous) {
        var all = new ArrayList<NewProposal.Signer>();
        for (int i = 1; i <= rows; i++) {
            String name = ActForms.text(typed, "name" + i);
            var one = new NewProposal.Signer(
                    i == 1 && name.isEmpty() ? anonymous : name,
                    ActForms.text(typed, "address" + i),
                    ActForms.text(typed, "contact" + i));
            if (i == 1 || !(one.name() + one.address() + one.contact()).isEmpty()) {
                all.add(one);
            }
        }
        return all;
    }

    private ModelAndView show(@Nullable Refusal refusal, Map<String, List<String>> typed, int rows, Locale locale) {
        var texts = new Texts(messages, locale);
        return new ModelAndView(
                "proposal/new",
                "page",
                new NewProposalPage(
                        refusal,
                        Choice.of(ProposalKind.class, texts),
                        Choice.of(Sitting.class, texts).stream()
                                .filter(one -> !one.value().equals(Sitting.NONE.name()))
                                .toList(),
                        catalogue.matterClasses().stream()
                                .map(one -> new Choice(one.code(), one.label(texts)))
                                .toList(),
                        rows,
                        clock.today().toString(),
                        uploads.rule(),
                        typed));
    }
}
