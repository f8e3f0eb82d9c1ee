package org.zhixing.inspection.web;

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
import org.zhixing.attachment.Uploads;
import org.zhixing.inspection.CaseId;
import org.zhixing.inspection.CaseKind;
import org.zhixing.inspection.InspectionAct;
import org.zhixing.shell.ActForm;
import org.zhixing.shell.FormPage;
import org.zhixing.shell.Texts;
import org.zhixing.shell.Typed;

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
        "/recommendations" + ID,
        "/look-back" + ID,
        "/burden/challenges" + ID
    })
    ModelAndView form(
            @PathVariable UUID id, @PathVariable String slug, HttpServletRequest request, Actor actor, Locale locale) {
        return form(idOf(request, id), slug, clock.now(), actor, locale).show(this::page);
    }

    @PostMapping({
        "/inspections" + ID,
        "/inspections/records" + ID,
        "/inspections/conclusions" + ID,
        "/rectifications" + ID,
        "/recommendations" + ID,
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
        var found = idOf(request, id);
        var at = clock.now();
        return form(found, slug, at, actor, locale)
                .perform(
                        Typed.of(sent),
                        act -> entry.perform(found, Objects.requireNonNullElse(files, List.of()), at, actor, act),
                        "inspection.done",
                        this::page,
                        after);
    }

    private FilingPage page(FormPage form) {
        return new FilingPage(form, uploads.rule());
    }

    private ActForm<CaseId, InspectionAct> form(CaseId id, String slug, Instant at, Actor actor, Locale locale) {
        var register = registers.get(id.kind());
        if (register == null) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return new ActForm<>(CaseId.MODULE, register, id, slug, at, actor, new Texts(messages, locale));
    }

    private static CaseId idOf(HttpServletRequest request, UUID id) {
        String path = request.getRequestURI();
        CaseKind kind = path.startsWith("/inspections/records/")
                ? CaseKind.RECORD
                : path.startsWith("/inspections/conclusions/")
                        ? CaseKind.CONCLUSION
                        : path.startsWith("/rectifications/")
                                ? CaseKind.RECTIFICATION
                                : path.startsWith("/recommendations/")
                                        ? CaseKind.RECOMMENDATION
                                        : path.startsWith("/look-back/")
                                                ? CaseKind.LOOK_BACK
                                                : path.startsWith("/burden/") ? CaseKind.CHALLENGE : CaseKind.PLAN;
        return new CaseId(kind, id);
    }
}
