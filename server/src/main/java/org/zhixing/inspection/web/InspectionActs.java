package org.zhixing.inspection.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Instant;
import java.util.EnumMap;
import java.util.LinkedHashMap;
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
import org.zhixing.inspection.CaseId;
import org.zhixing.inspection.CaseKind;
import org.zhixing.inspection.InspectionAct;
import org.zhixing.shell.Notice;
import org.zhixing.shell.Texts;

/** The forms of what is done to cases of all registers of this module. */
@Controller
class InspectionActs {

    private static final String ID = "/{id:[0-9a-f-]{36}}/{slug:[a-z-]+}";

    private final Map<CaseKind, CaseForms> registers = new EnumMap<>(CaseKind.class);
    private final InspectionEntry entry;
    private final Uploads uploads;
    private final CaseClock clock;
    private final MessageSource messages;

    InspectionActs(
            List<CaseForms> registers,
            InspectionEntry entry,
            Uploads uploads,
            CaseClock clock,
            MessageSource messages) {
        registers.forEach(one -> this.registers.put(one.kind(), one));
        this.entry = entry;
        this.uploads = uploads;
        this.clock = clock;
        this.messages = messages;
    }

    @GetMapping({
        "/inspections" + ID,
        "/inspections/records" + ID,
        "/inspections/conclusions" + ID,
        "/rectifications" + ID,
        "/look-back" + ID,
        "/burden/challenges" + ID
    })
    ModelAndView form(
            @PathVariable UUID id, @PathVariable String slug, HttpServletRequest request, Actor actor, Locale locale) {
        var register = register(request);
        var at = clock.now();
        var shown = shown(register, id, at, actor);
        var act = act(shown, slug);
        return act == null
                ? new ModelAndView("redirect:" + shown.id().href())
                : view(register, shown, act, Map.of(), null, at, actor, locale);
    }

    @PostMapping({
        "/inspections" + ID,
        "/inspections/records" + ID,
        "/inspections/conclusions" + ID,
        "/rectifications" + ID,
        "/look-back" + ID,
        "/burden/challenges" + ID
    })
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
        var register = register(request);
        var at = clock.now();
        var shown = shown(register, id, at, actor);
        var act = act(shown, slug);
        if (act == null) {
            after.addFlashAttribute(
                    Notice.ATTRIBUTE, Notice.refused(Refusal.of("inspection.refused.not-now", "architecture 5")));
            return new ModelAndView("redirect:" + shown.id().href());
        }
        Map<String, List<String>> typed = new LinkedHashMap<>(sent);
        Outcome<CaseId> outcome = entry.perform(
                shown.id(),
                files == null ? List.of() : files,
                at,
                actor,
                () -> register.perform(shown.id(), act, version(sent), new Typed(typed), at, actor));
        if (outcome instanceof Outcome.Refused<CaseId> refused) {
            var view = view(register, shown, act, typed, refused.refusal(), at, actor, locale);
            view.setStatus(
                    refused.refusal().key().equals("inspection.refused.stale")
                            ? HttpStatus.CONFLICT
                            : HttpStatus.UNPROCESSABLE_CONTENT);
            return view;
        }
        after.addFlashAttribute(
                Notice.ATTRIBUTE, Notice.done("inspection.done", new Texts(messages, locale).t(keyOf(act))));
        return new ModelAndView("redirect:" + shown.id().href());
    }

    private ModelAndView view(
            CaseForms register,
            CaseForms.Shown shown,
            InspectionAct act,
            Map<String, List<String>> typed,
            @Nullable Refusal refusal,
            Instant at,
            Actor actor,
            Locale locale) {
        var texts = new Texts(messages, locale);
        var fields = register.fields(shown.id(), act, at, actor, texts);
        return new ModelAndView(
                "inspection/form",
                "page",
                new FormPage(
                        keyOf(act),
                        shown.title(),
                        shown.id().href(),
                        shown.id().href(act),
                        shown.version(),
                        typed.isEmpty() ? fields : refilled(fields, typed),
                        register.facts(shown.id(), act, at, actor, texts),
                        uploads.rule(),
                        refusal));
    }

    /** What was typed, back in its fields. */
    static List<Field> refilled(List<Field> fields, Map<String, List<String>> typed) {
        return fields.stream()
                .map(field -> field.with(typed.getOrDefault(field.name(), List.of())))
                .toList();
    }

    static String keyOf(InspectionAct act) {
        return Texts.keyOf((Enum<?>) act);
    }

    private CaseForms register(HttpServletRequest request) {
        String path = request.getRequestURI();
        CaseKind kind = path.startsWith("/inspections/records/")
                ? CaseKind.RECORD
                : path.startsWith("/inspections/conclusions/")
                        ? CaseKind.CONCLUSION
                        : path.startsWith("/rectifications/")
                                ? CaseKind.RECTIFICATION
                                : path.startsWith("/look-back/")
                                        ? CaseKind.LOOK_BACK
                                        : path.startsWith("/burden/") ? CaseKind.CHALLENGE : CaseKind.PLAN;
        var register = registers.get(kind);
        if (register == null) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return register;
    }

    private static CaseForms.Shown shown(CaseForms register, UUID id, Instant at, Actor actor) {
        return register.show(new CaseId(register.kind(), id), at, actor)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static @Nullable InspectionAct act(CaseForms.Shown shown, String slug) {
        return shown.open().stream()
                .filter(act -> act.slug().equals(slug))
                .findFirst()
                .orElse(null);
    }

    /** A form without a readable version is as stale as can be. */
    private static int version(MultiValueMap<String, String> sent) {
        try {
            return Math.max(0, Integer.parseInt(Objects.requireNonNullElse(sent.getFirst("version"), "")));
        } catch (NumberFormatException unreadable) {
            return Integer.MAX_VALUE;
        }
    }
}
