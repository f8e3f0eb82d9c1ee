package org.zhixing.supervision.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.zhixing.act.Actor;
import org.zhixing.act.CaseClock;
import org.zhixing.act.Outcome;
import org.zhixing.act.Refusal;
import org.zhixing.attachment.Stored;
import org.zhixing.attachment.Uploads;
import org.zhixing.shell.Answer;
import org.zhixing.shell.Notice;
import org.zhixing.shell.Texts;
import org.zhixing.supervision.template.TemplateKind;
import org.zhixing.supervision.template.Templates;

/** Templates of the register and the brief, and both filled for a month. Papers are in Chinese in both languages. */
@Controller
class TemplatePages {

    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final String DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    private final Templates templates;
    private final RoundWords words;
    private final Uploads uploads;
    private final CaseClock clock;
    private final MessageSource messages;

    TemplatePages(Templates templates, RoundWords words, Uploads uploads, CaseClock clock, MessageSource messages) {
        this.templates = templates;
        this.words = words;
        this.uploads = uploads;
        this.clock = clock;
        this.messages = messages;
    }

    @GetMapping("/rounds/templates")
    ModelAndView page() {
        return show(null, null);
    }

    @PostMapping("/rounds/templates")
    ModelAndView upload(
            @RequestParam TemplateKind kind, @RequestParam MultipartFile file, Actor actor, RedirectAttributes after)
            throws IOException {
        String name = file.getOriginalFilename() == null ? "" : file.getOriginalFilename();
        if (!name.toLowerCase(Locale.ROOT).endsWith("." + kind.ending())) {
            return again(Refusal.of("supervision.refused.template-kind", "practice 6", kind.ending()), kind);
        }
        try (var content = file.getInputStream()) {
            var stored = templates.upload(kind, name, content, clock.now(), actor);
            if (stored instanceof Outcome.Refused<Stored> refused) {
                return again(refused.refusal(), kind);
            }
        }
        return Answer.on("/rounds/templates", Notice.done("supervision.template.taken"), after);
    }

    @GetMapping("/rounds/templates/register.xlsx")
    void registerStarter(HttpServletResponse response) throws IOException {
        starter(TemplateKind.REGISTER, response);
    }

    @GetMapping("/rounds/templates/brief.docx")
    void briefStarter(HttpServletResponse response) throws IOException {
        starter(TemplateKind.BRIEF, response);
    }

    private void starter(TemplateKind kind, HttpServletResponse response) throws IOException {
        var texts = chinese();
        head(kind, texts.t("supervision.template." + kind), response);
        response.getOutputStream().write(templates.starter(kind, texts));
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
        var texts = chinese();
        var figures = words.of(month, actor, texts);
        head(kind, texts.t("supervision.template." + kind) + " " + month, response);
        templates.fill(kind, figures, texts, response.getOutputStream());
    }

    private static void head(TemplateKind kind, String name, HttpServletResponse response) {
        response.setContentType(kind == TemplateKind.REGISTER ? XLSX : DOCX);
        response.setHeader(
                "Content-Disposition",
                ContentDisposition.attachment()
                        .filename(name + "." + kind.ending(), StandardCharsets.UTF_8)
                        .build()
                        .toString());
    }

    private Texts chinese() {
        return new Texts(messages, Locale.SIMPLIFIED_CHINESE);
    }

    private ModelAndView again(Refusal refusal, TemplateKind kind) {
        var view = show(refusal, kind);
        view.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return view;
    }

    private ModelAndView show(@Nullable Refusal refusal, @Nullable TemplateKind refused) {
        var kinds = Arrays.stream(TemplateKind.values())
                .map(kind ->
                        new TemplatesPage.Kind(kind, templates.current(kind).orElse(null)))
                .toList();
        return new ModelAndView(
                "supervision/templates", "page", new TemplatesPage(kinds, refusal, refused, uploads.rule()));
    }
}
