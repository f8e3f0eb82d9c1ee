package org.zhixing.proposal.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.zhixing.act.Actor;
import org.zhixing.act.CaseClock;
import org.zhixing.act.Outcome;
import org.zhixing.proposal.intake.SessionImports;
import org.zhixing.shell.Answer;
import org.zhixing.shell.Notice;

/** The list of a session comes in from a workbook: all of it, or none with a report of what is wrong. */
@Controller("proposalImportPages")
class ImportPages {

    private final SessionImports imports;
    private final CaseClock clock;

    ImportPages(SessionImports imports, CaseClock clock) {
        this.imports = imports;
        this.clock = clock;
    }

    @GetMapping("/deputy-proposals/import")
    ModelAndView form() {
        return new ModelAndView("proposal/import", "page", new ImportPage(null, null));
    }

    @GetMapping("/deputy-proposals/import/template.xlsx")
    void template(Locale locale, HttpServletResponse response) throws IOException {
        imports.template(locale).sendXlsx(response);
    }

    @PostMapping("/deputy-proposals/import")
    ModelAndView carryOut(
            @RequestParam(name = "file", required = false) @Nullable MultipartFile file,
            Actor actor,
            RedirectAttributes after)
            throws IOException {
        var outcome = imports.carryOut(file == null ? new byte[0] : file.getBytes(), clock.now(), actor);
        ImportPage page;
        if (outcome instanceof Outcome.Refused<SessionImports.Report> refused) {
            page = new ImportPage(refused.refusal(), null);
        } else {
            var report = outcome.orThrow();
            if (report.problems().isEmpty()) {
                return Answer.on(
                        "/deputy-proposals?state=REGISTERED",
                        Notice.done("proposal.import.done", report.registered()),
                        after);
            }
            page = new ImportPage(null, report);
        }
        var view = new ModelAndView("proposal/import", "page", page);
        view.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return view;
    }
}
