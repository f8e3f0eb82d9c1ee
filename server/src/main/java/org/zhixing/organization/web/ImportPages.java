package org.zhixing.organization.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
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
import org.zhixing.organization.intake.Checked;
import org.zhixing.organization.intake.ImportKind;
import org.zhixing.organization.intake.ImportReport;
import org.zhixing.organization.intake.OrganizationExport;
import org.zhixing.organization.intake.OrganizationImports;
import org.zhixing.organization.intake.Plan;
import org.zhixing.organization.intake.SheetFile;
import org.zhixing.shell.Answer;
import org.zhixing.shell.Notice;
import org.zhixing.shell.TableExport;
import org.zhixing.shell.TableImport;
import org.zhixing.shell.Texts;

/** Tables in, tables out. */
@Controller
class ImportPages {

    private static final int SHOWN = 300;
    private static final MediaType XLSX =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private final OrganizationImports imports;
    private final OrganizationExport exports;
    private final CaseClock clock;
    private final MessageSource messages;

    ImportPages(OrganizationImports imports, OrganizationExport exports, CaseClock clock, MessageSource messages) {
        this.imports = imports;
        this.exports = exports;
        this.clock = clock;
        this.messages = messages;
    }

    @GetMapping("/system/organization/import")
    ModelAndView form() {
        return new ModelAndView(
                "organization/import",
                "page",
                new ImportPage(clock.today().withDayOfYear(1).toString()));
    }

    @PostMapping("/system/organization/import")
    ModelAndView offer(
            @RequestParam MultipartFile file,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate from,
            Actor actor,
            RedirectAttributes flash)
            throws IOException {
        var name = file.getOriginalFilename() == null ? "" : file.getOriginalFilename();
        Outcome<UUID> outcome = file.getSize() > TableImport.LARGEST
                ? SheetFile.tooLarge()
                : imports.offer(name, file.getBytes(), from, clock.now(), actor);
        if (outcome instanceof Outcome.Refused<UUID> refused) {
            var view = new ModelAndView("organization/import", "page", new ImportPage(from.toString()));
            view.addObject(Notice.ATTRIBUTE, Notice.refused(refused.refusal()));
            view.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return view;
        }
        return new ModelAndView("redirect:/system/organization/import/" + outcome.orThrow());
    }

    @GetMapping("/system/organization/import/{id}")
    ModelAndView report(@PathVariable UUID id, Actor actor) {
        var report = find(id, actor);
        var plan = report.plan();
        var rows = plan == null ? List.<Checked>of() : inOrder(plan);
        return new ModelAndView(
                "organization/report",
                "page",
                new ImportReportPage(
                        report,
                        plan == null ? 0 : plan.count(Checked.Verdict.NEW),
                        plan == null ? 0 : plan.count(Checked.Verdict.UNCHANGED),
                        plan == null ? 0 : plan.count(Checked.Verdict.PROBLEM),
                        rows.stream().limit(SHOWN).toList(),
                        Math.max(0, rows.size() - SHOWN)));
    }

    private static List<Checked> inOrder(Plan plan) {
        return plan.rows().stream()
                .sorted(Comparator.comparing((Checked row) -> switch (row.verdict()) {
                            case PROBLEM -> 0;
                            case NEW -> 1;
                            case UNCHANGED -> 2;
                        })
                        .thenComparing(Checked::number))
                .toList();
    }

    /** The whole report, row by row, to work with beside the table. */
    @GetMapping("/system/organization/import/{id}/report")
    ResponseEntity<byte[]> download(@PathVariable UUID id, Actor actor, Locale locale) throws IOException {
        var plan = find(id, actor).plan();
        if (plan == null) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        var texts = new Texts(messages, locale);
        var rows = new ArrayList<List<String>>();
        for (var row : plan.rows()) {
            rows.add(List.of(
                    String.valueOf(row.number()),
                    row.what(),
                    texts.name(row.verdict()),
                    row.problems().stream()
                            .map(problem -> problem.head() + ": "
                                    + texts.t(problem.key(), problem.args().toArray()))
                            .collect(Collectors.joining("\n"))));
        }
        var heads = List.of(
                texts.t("organization.import.row"),
                texts.t("organization.import.what"),
                texts.t("organization.import.verdict"),
                texts.t("organization.import.problems"));
        return file(new TableExport(texts.t("organization.import.report"), heads, rows));
    }

    @PostMapping("/system/organization/import/{id}/carry-out")
    ModelAndView carryOut(@PathVariable UUID id, Actor actor, RedirectAttributes flash) {
        var outcome = imports.carryOut(id, clock.now(), actor);
        return Answer.on(
                "/system/organization/import/" + id,
                Notice.of(outcome, value -> Notice.done("organization.done.imported", value)),
                flash);
    }

    @PostMapping("/system/organization/import/{id}/discard")
    ModelAndView discard(@PathVariable UUID id, Actor actor, RedirectAttributes flash) {
        var outcome = imports.discard(id, clock.now(), actor);
        return Answer.on(
                "/system/organization/import",
                Notice.of(outcome, value -> Notice.done("organization.done.discarded")),
                flash);
    }

    @GetMapping("/system/organization/export")
    ResponseEntity<byte[]> export(
            @RequestParam(defaultValue = "UNITS") ImportKind what, @RequestParam(defaultValue = "false") boolean empty)
            throws IOException {
        return file(empty ? exports.template(what) : exports.table(what, clock.today()));
    }

    private static ResponseEntity<byte[]> file(TableExport table) throws IOException {
        var out = new ByteArrayOutputStream();
        table.xlsx(out);
        return ResponseEntity.ok()
                .contentType(XLSX)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(table.title() + ".xlsx", StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(out.toByteArray());
    }

    private ImportReport find(UUID id, Actor actor) {
        Instant now = clock.now();
        return imports.report(id, now, actor).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
