package org.zhixing.supervision.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
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
import org.zhixing.attachment.Stored;
import org.zhixing.attachment.Uploads;
import org.zhixing.shell.Answer;
import org.zhixing.shell.ListAddress;
import org.zhixing.shell.Notice;
import org.zhixing.supervision.template.TemplateKind;
import org.zhixing.supervision.template.Templates;

/** Templates of all registers and briefs with the names they know, and both of a month's round filled. */
@Controller
class TemplatePages {

    private final Templates templates;
    private final RoundWords words;
    private final Uploads uploads;
    private final CaseClock clock;

    TemplatePages(Templates templates, RoundWords words, Uploads uploads, CaseClock clock) {
        this.templates = templates;
        this.words = words;
        this.uploads = uploads;
        this.clock = clock;
    }

    @GetMapping("/rounds/templates")
    ModelAndView all() {
        var kinds = Arrays.stream(TemplateKind.values())
                .map(kind ->
                        new TemplatesPage.Kind(kind, templates.current(kind).orElse(null)))
                .toList();
        return new ModelAndView("supervision/templates", "page", new TemplatesPage(kinds));
    }

    @GetMapping("/rounds/templates/{kind}")
    ModelAndView one(@PathVariable String kind) {
        return show(of(kind), List.of());
    }

    @PostMapping("/rounds/templates/{kind}")
    ModelAndView upload(
            @PathVariable String kind, @RequestParam MultipartFile file, Actor actor, RedirectAttributes after)
            throws IOException {
        var of = of(kind);
        String name = file.getOriginalFilename() == null ? "" : file.getOriginalFilename();
        if (!name.toLowerCase(Locale.ROOT).endsWith("." + of.ending())) {
            return again(of, List.of(Refusal.of("supervision.refused.template-kind", "practice 6", of.ending())));
        }
        try (var content = file.getInputStream()) {
            var stored = templates.upload(of, name, content, clock.now(), actor);
            if (stored instanceof Outcome.Refused<Stored> refused) {
                var places = refused.refusal().key().startsWith("supervision.refused.template-")
                        ? templates.wrongIn(of, file.getBytes())
                        : List.<Refusal>of();
                return again(of, places.isEmpty() ? List.of(refused.refusal()) : places);
            }
        }
        return Answer.on("/rounds/templates/" + of, Notice.done("supervision.template.taken"), after);
    }

    @GetMapping({"/rounds/templates/{kind}/starter.xlsx", "/rounds/templates/{kind}/starter.docx"})
    void starter(@PathVariable String kind, HttpServletResponse response) throws IOException {
        templates.sendStarter(of(kind), response);
    }

    @GetMapping("/rounds/{month}/register.xlsx")
    void register(@PathVariable String month, Actor actor, HttpServletResponse response) throws IOException {
        filled(TemplateKind.REGISTER, RoundPages.month(month), actor, response);
    }

    @GetMapping("/rounds/{month}/brief.docx")
    void brief(@PathVariable String month, Actor actor, HttpServletResponse response) throws IOException {
        filled(TemplateKind.BRIEF, RoundPages.month(month), actor, response);
    }

    private void filled(TemplateKind kind, YearMonth month, Actor actor, HttpServletResponse response)
            throws IOException {
        templates.send(kind, month.toString(), words.of(month, actor, templates.words()), response);
    }

    private static TemplateKind of(String kind) {
        var known = ListAddress.constant(TemplateKind.class, kind);
        if (known == null) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return known;
    }

    private ModelAndView again(TemplateKind kind, List<Refusal> wrong) {
        var view = show(kind, wrong);
        view.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return view;
    }

    private ModelAndView show(TemplateKind kind, List<Refusal> wrong) {
        return new ModelAndView(
                "supervision/template",
                "page",
                new TemplatePage(
                        kind,
                        templates.current(kind).orElse(null),
                        wrong,
                        uploads.rule(),
                        TemplatePage.names(kind, templates.words())));
    }
}
