package org.zhixing.practice.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Instant;
import java.util.EnumMap;
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
import org.zhixing.attachment.Uploads;
import org.zhixing.practice.CaseId;
import org.zhixing.practice.CaseKind;
import org.zhixing.practice.LibraryAct;
import org.zhixing.shell.ActForm;
import org.zhixing.shell.Answer;
import org.zhixing.shell.FormPage;
import org.zhixing.shell.Notice;
import org.zhixing.shell.Texts;
import org.zhixing.shell.Typed;

/** The forms of the three registers: of something new, and of what is done to a case. */
@Controller
class RegisterActs {

    private static final String ID = "/{id:[0-9a-f-]{36}}/{slug:[a-z-]+}";

    private final Map<CaseKind, Register> registers = new EnumMap<>(CaseKind.class);
    private final PracticeEntry entry;
    private final Uploads uploads;
    private final CaseClock clock;
    private final MessageSource messages;

    RegisterActs(
            List<Register> registers, PracticeEntry entry, Uploads uploads, CaseClock clock, MessageSource messages) {
        registers.forEach(one -> this.registers.put(one.kind(), one));
        this.entry = entry;
        this.uploads = uploads;
        this.clock = clock;
        this.messages = messages;
    }

    @GetMapping({"/practices/new", "/negative-cases/new", "/campaign-materials/new"})
    ModelAndView blank(
            @RequestParam MultiValueMap<String, String> asked, HttpServletRequest request, Actor actor, Locale locale) {
        return view(register(request), Typed.of(asked), new Typed(Map.of()), null, clock.now(), actor, locale);
    }

    @PostMapping({"/practices", "/negative-cases", "/campaign-materials"})
    ModelAndView begin(
            @RequestParam MultiValueMap<String, String> sent,
            @RequestParam(name = "files", required = false) @Nullable List<MultipartFile> files,
            HttpServletRequest request,
            Actor actor,
            Locale locale,
            RedirectAttributes after)
            throws IOException {
        var register = register(request);
        var at = clock.now();
        var typed = Typed.of(sent);
        var id = CaseId.next(register.kind());
        Outcome<CaseId> outcome;
        try {
            outcome = entry.perform(
                    id,
                    Objects.requireNonNullElse(files, List.of()),
                    at,
                    actor,
                    () -> register.begin(id, typed, at, actor));
        } catch (Typed.Unreadable unreadable) {
            outcome = Outcome.refused(unreadable.refusal(CaseId.MODULE));
        }
        if (outcome instanceof Outcome.Refused<CaseId> refused) {
            return Answer.again(view(register, typed, typed, refused.refusal(), at, actor, locale), refused.refusal());
        }
        var done = Notice.done("practice.done", new Texts(messages, locale).t(register.beginKey(typed)));
        return Answer.on(outcome.orThrow().href(), done, after);
    }

    @GetMapping({"/practices" + ID, "/negative-cases" + ID, "/campaign-materials" + ID})
    ModelAndView form(
            @PathVariable UUID id, @PathVariable String slug, HttpServletRequest request, Actor actor, Locale locale) {
        return form(request, id, slug, clock.now(), actor, locale).show(this::page);
    }

    @PostMapping({"/practices" + ID, "/negative-cases" + ID, "/campaign-materials" + ID})
    ModelAndView perform(
            @PathVariable UUID id,
            @PathVariable String slug,
            @RequestParam MultiValueMap<String, String> sent,
            @RequestParam(name = "files", required = false) @Nullable List<MultipartFile> files,
            HttpServletRequest request,
            Actor actor,
            Locale locale,
            RedirectAttributes after)
            throws IOException {
        var at = clock.now();
        var found = new CaseId(register(request).kind(), id);
        return form(request, id, slug, at, actor, locale)
                .perform(
                        Typed.of(sent),
                        act -> entry.perform(found, Objects.requireNonNullElse(files, List.of()), at, actor, act),
                        "practice.done",
                        this::page,
                        after);
    }

    private ModelAndView view(
            Register register,
            Typed asked,
            Typed typed,
            @Nullable Refusal refusal,
            Instant at,
            Actor actor,
            Locale locale) {
        var texts = new Texts(messages, locale);
        try {
            return new ModelAndView(
                    "practice/form",
                    "page",
                    page(new FormPage(
                            register.beginKey(asked),
                            "",
                            register.back(asked),
                            register.kind().path(),
                            0,
                            typed.in(register.beginFields(asked, at, actor, texts)),
                            register.beginFacts(asked, texts),
                            refusal)));
        } catch (Typed.Unreadable nothing) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND, nothing.getMessage(), nothing);
        }
    }

    private FilingPage page(FormPage form) {
        return new FilingPage(form, uploads.rule());
    }

    private ActForm<CaseId, LibraryAct> form(
            HttpServletRequest request, UUID id, String slug, Instant at, Actor actor, Locale locale) {
        var register = register(request);
        return new ActForm<>(
                CaseId.MODULE, register, new CaseId(register.kind(), id), slug, at, actor, new Texts(messages, locale));
    }

    private Register register(HttpServletRequest request) {
        return registers.values().stream()
                .filter(one -> request.getRequestURI().startsWith(one.kind().path()))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
