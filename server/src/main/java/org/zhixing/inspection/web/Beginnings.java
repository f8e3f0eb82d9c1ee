package org.zhixing.inspection.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
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
import org.zhixing.attachment.Uploads;
import org.zhixing.inspection.CaseId;
import org.zhixing.inspection.CaseKind;
import org.zhixing.shell.Answer;
import org.zhixing.shell.FormPage;
import org.zhixing.shell.Notice;
import org.zhixing.shell.Texts;
import org.zhixing.shell.Typed;

/** The forms with which something new begins. */
@Controller
class Beginnings {

    private static final String NEW = "/new";

    private final List<Beginning> all;
    private final InspectionEntry entry;
    private final Uploads uploads;
    private final CaseClock clock;
    private final MessageSource messages;

    Beginnings(List<Beginning> all, InspectionEntry entry, Uploads uploads, CaseClock clock, MessageSource messages) {
        this.all = all;
        this.entry = entry;
        this.uploads = uploads;
        this.clock = clock;
        this.messages = messages;
    }

    @GetMapping({
        "/inspections/new",
        "/inspections/designations/new",
        "/inspections/records/new",
        "/inspections/conclusions/new",
        "/rectifications/new",
        "/recommendations/new",
        "/burden/meetings/new",
        "/burden/challenges/new",
        "/burden/allowances/new"
    })
    ModelAndView form(
            @RequestParam MultiValueMap<String, String> asked, HttpServletRequest request, Actor actor, Locale locale) {
        String path = request.getRequestURI();
        var beginning = beginning(path.substring(0, path.length() - NEW.length()));
        return view(beginning, Typed.of(asked), new Typed(Map.of()), null, clock.now(), actor, locale);
    }

    @PostMapping({
        "/inspections",
        "/inspections/designations",
        "/inspections/records",
        "/inspections/conclusions",
        "/rectifications",
        "/recommendations",
        "/burden/meetings",
        "/burden/challenges",
        "/burden/allowances"
    })
    ModelAndView begin(
            @RequestParam MultiValueMap<String, String> sent,
            @RequestParam(name = "files", required = false) @Nullable List<MultipartFile> files,
            HttpServletRequest request,
            Actor actor,
            Locale locale,
            RedirectAttributes after)
            throws IOException {
        var beginning = beginning(request.getRequestURI());
        var at = clock.now();
        var typed = Typed.of(sent);
        var id = CaseId.next(Objects.requireNonNullElse(beginning.kind(), CaseKind.PLAN));
        boolean takesFiles = beginning.kind() != null && files != null;
        Outcome<String> outcome;
        try {
            outcome = entry.perform(
                    id,
                    takesFiles ? Objects.requireNonNull(files) : List.of(),
                    at,
                    actor,
                    () -> beginning.begin(id, typed, at, actor));
        } catch (Typed.Unreadable unreadable) {
            outcome = Outcome.refused(unreadable.refusal(CaseId.MODULE));
        }
        if (outcome instanceof Outcome.Refused<String> refused) {
            return Answer.again(view(beginning, typed, typed, refused.refusal(), at, actor, locale), refused.refusal());
        }
        var done = Notice.done("inspection.done", new Texts(messages, locale).t(beginning.labelKey()));
        return Answer.on(outcome.orThrow(), done, after);
    }

    private ModelAndView view(
            Beginning beginning,
            Typed asked,
            Typed typed,
            @Nullable Refusal refusal,
            Instant at,
            Actor actor,
            Locale locale) {
        try {
            var texts = new Texts(messages, locale);
            var fields = beginning.fields(asked, at, actor, texts);
            var form = new FormPage(
                    beginning.labelKey(),
                    beginning.about(asked, at, actor),
                    beginning.back(asked),
                    beginning.path(),
                    0,
                    typed.in(fields),
                    beginning.facts(asked, at, actor, texts),
                    refusal);
            return new ModelAndView("inspection/form", "page", new FilingPage(form, uploads.rule()));
        } catch (Typed.Unreadable noSuch) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND, noSuch.getMessage(), noSuch);
        }
    }

    private Beginning beginning(String path) {
        return all.stream()
                .filter(one -> one.path().equals(path))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
