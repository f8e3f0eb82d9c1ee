package org.zhixing.plan.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;
import org.zhixing.act.Actor;
import org.zhixing.plan.PlanDocumentId;
import org.zhixing.plan.review.DraftTasks;
import org.zhixing.plan.review.PlanDocument;
import org.zhixing.plan.review.PlanDocuments;
import org.zhixing.plan.review.PlanRights;
import org.zhixing.plan.review.TaskContent;
import org.zhixing.plan.review.TaskContent.Part;
import org.zhixing.shell.TableExport;
import org.zhixing.shell.Texts;

/** The task breakdown (重点任务分解表, R030) as a file. */
@Controller
class BreakdownExports {

    private final PlanDocuments documents;
    private final DraftTasks tasks;
    private final MessageSource messages;

    BreakdownExports(PlanDocuments documents, DraftTasks tasks, MessageSource messages) {
        this.documents = documents;
        this.tasks = tasks;
        this.messages = messages;
    }

    @GetMapping("/plans/{id}/breakdown.xlsx")
    void xlsx(@PathVariable UUID id, Actor actor, Locale locale, HttpServletResponse response) throws IOException {
        var table = table(id, actor, locale);
        table.sendXlsx(response);
    }

    @GetMapping("/plans/{id}/breakdown.docx")
    void docx(@PathVariable UUID id, Actor actor, Locale locale, HttpServletResponse response) throws IOException {
        var table = table(id, actor, locale);
        table.sendDocx(response);
    }

    private TableExport table(UUID id, Actor actor, Locale locale) {
        PlanDocument document = documents
                .find(new PlanDocumentId(id), PlanRights.officeOf(actor))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        var texts = new Texts(messages, locale);
        var rows = new ArrayList<List<String>>();
        for (var task : tasks.of(document.id())) {
            if (!task.content().removed()) {
                rows.add(row(rows.size() + 1, task.content()));
            }
        }
        return new TableExport(
                texts.t("plan.sheet.title"),
                List.of(
                        texts.t("plan.column.no"),
                        texts.t("plan.sheet.stage"),
                        texts.t("plan.column.task"),
                        texts.t("plan.task.lead"),
                        texts.t("plan.task.support"),
                        texts.t("plan.task.due"),
                        texts.t("plan.task.targets")),
                rows);
    }

    private static List<String> row(int number, TaskContent task) {
        var due = task.dueDay();
        return List.of(
                String.valueOf(number),
                task.stage(),
                task.text(),
                names(task.leads()),
                names(task.supports()),
                due != null
                        ? due.toString()
                        : task.due() == null ? "" : task.due().raw(),
                String.join("\n", task.targets()));
    }

    private static String names(List<Part> parts) {
        return String.join("\n", parts.stream().map(Part::written).toList());
    }
}
