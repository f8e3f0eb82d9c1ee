package org.zhixing.project.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
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
import org.zhixing.act.Refusal;
import org.zhixing.dutylist.DutyGate;
import org.zhixing.dutylist.DutyGround;
import org.zhixing.project.Project;
import org.zhixing.project.ProjectColumn;
import org.zhixing.project.ProjectKind;
import org.zhixing.project.ProjectList;
import org.zhixing.project.Projects;
import org.zhixing.project.RowProblem;
import org.zhixing.shell.ListAddress;
import org.zhixing.shell.Notice;
import org.zhixing.shell.TableExport;
import org.zhixing.shell.Texts;
import org.zhixing.supervision.CourseLight;

/** The register of projects, as a page and as a spreadsheet, and the list that comes in. */
@Controller
class ProjectLists {

    private final Projects projects;
    private final ProjectList list;
    private final DutyGate duties;
    private final CaseClock clock;
    private final MessageSource messages;

    ProjectLists(Projects projects, ProjectList list, DutyGate duties, CaseClock clock, MessageSource messages) {
        this.duties = duties;
        this.projects = projects;
        this.list = list;
        this.clock = clock;
        this.messages = messages;
    }

    @GetMapping("/projects")
    ModelAndView list(
            @RequestParam(required = false) @Nullable String kind,
            @RequestParam(required = false) @Nullable String light,
            Actor actor) {
        var chosen = ListAddress.constant(ProjectKind.class, kind);
        var shown = ListAddress.constant(CourseLight.class, light);
        var all = projects.all(chosen, actor, clock.now());
        var figures = Arrays.stream(CourseLight.values())
                .map(one -> new ProjectsPage.Figure(
                        one,
                        all.stream()
                                .filter(project -> project.lights().course() == one)
                                .count(),
                        "/projects?" + address(chosen, one)))
                .toList();
        var page = new ProjectsPage(
                chosen,
                shown,
                all.stream()
                        .filter(project -> shown == null || project.lights().course() == shown)
                        .toList(),
                figures,
                Projects.isOffice(actor),
                "/projects.xlsx?" + address(chosen, shown));
        return new ModelAndView("project/projects", "page", page);
    }

    private static String address(@Nullable ProjectKind kind, @Nullable CourseLight light) {
        var parts = new LinkedHashMap<String, @Nullable Object>();
        parts.put("kind", kind);
        parts.put("light", light);
        return ListAddress.of(parts);
    }

    @GetMapping("/projects.xlsx")
    void export(
            @RequestParam(required = false) @Nullable String kind,
            @RequestParam(required = false) @Nullable String light,
            Actor actor,
            Locale locale,
            HttpServletResponse response)
            throws IOException {
        var texts = new Texts(messages, locale);
        var shown = ListAddress.constant(CourseLight.class, light);
        var rows = new ArrayList<List<String>>();
        for (Project one : projects.all(ListAddress.constant(ProjectKind.class, kind), actor, clock.now())) {
            var course = one.lights().course();
            var report = one.lights().report();
            var due = one.due();
            if (shown == null || course == shown) {
                rows.add(List.of(
                        texts.name(one.kind()),
                        one.number(),
                        one.title(),
                        one.leadName(),
                        one.secretaryName(),
                        Project.written(one.investment()),
                        Project.written(one.target()),
                        one.measure(),
                        value(one.lights().planned()),
                        value(one.lights().reached()),
                        course == null ? "" : texts.name(course),
                        report == null ? "" : texts.name(report),
                        due == null ? "" : due.toString(),
                        one.docketNumber(),
                        texts.name(one.state())));
            }
        }
        write(
                new TableExport(
                        texts.t("project.title"),
                        List.of(
                                texts.name(ProjectColumn.KIND),
                                texts.name(ProjectColumn.NUMBER),
                                texts.name(ProjectColumn.TITLE),
                                texts.name(ProjectColumn.LEAD),
                                texts.name(ProjectColumn.SECRETARY),
                                texts.name(ProjectColumn.INVESTMENT),
                                texts.name(ProjectColumn.TARGET),
                                texts.name(ProjectColumn.MEASURE),
                                texts.t("project.planned"),
                                texts.t("project.reached"),
                                texts.t("project.course"),
                                texts.t("project.report"),
                                texts.name(ProjectColumn.DUE),
                                texts.t("project.docket"),
                                texts.t("project.state")),
                        rows),
                response);
    }

    private static String value(@Nullable BigDecimal value) {
        return Project.written(value);
    }

    @GetMapping("/projects/import")
    ModelAndView form() {
        return show("", DutyGround.UNSAID, List.of(), null);
    }

    @GetMapping("/projects/import/template.xlsx")
    void template(Locale locale, HttpServletResponse response) throws IOException {
        var texts = new Texts(messages, locale);
        var example = new EnumMap<ProjectColumn, String>(ProjectColumn.class);
        for (var column : List.of(
                ProjectColumn.NUMBER,
                ProjectColumn.TITLE,
                ProjectColumn.CONTENT,
                ProjectColumn.LEAD,
                ProjectColumn.SECRETARY,
                ProjectColumn.MEASURE)) {
            example.put(column, texts.t("project.example." + column.name()));
        }
        example.put(ProjectColumn.TARGET, "120");
        example.put(
                ProjectColumn.DUE,
                clock.today().withMonth(12).withDayOfMonth(31).toString());
        write(
                new TableExport(
                        texts.t("project.template"),
                        ProjectList.heads(texts),
                        List.of(ProjectList.example(texts, example))),
                response);
    }

    @PostMapping("/projects/import")
    ModelAndView carryOut(
            @RequestParam(name = "file", required = false) @Nullable MultipartFile file,
            @RequestParam(defaultValue = "") String source,
            @RequestParam(defaultValue = "") String dutyItem,
            @RequestParam(defaultValue = "") String dutyAdmission,
            @RequestParam(defaultValue = "") String dutyAdmittedOn,
            Actor actor,
            RedirectAttributes after)
            throws IOException {
        var duty = DutyGround.typed(dutyItem, dutyAdmission, dutyAdmittedOn);
        if (file == null || file.isEmpty()) {
            return again(source, duty, List.of(), Outcome.refused("shell.import.refused.no-file", "practice 6"));
        }
        var read = list.read(file.getBytes(), clock.today());
        if (!read.isDone()) {
            return again(source, duty, List.of(), read);
        }
        if (!read.orThrow().problems().isEmpty()) {
            return again(source, duty, read.orThrow().problems(), read);
        }
        var outcome = projects.register(read.orThrow().projects(), source, duty, clock.now(), actor);
        if (!outcome.isDone()) {
            return again(source, duty, List.of(), outcome);
        }
        after.addFlashAttribute(Notice.ATTRIBUTE, Notice.done("project.done.registered", outcome.orThrow()));
        return new ModelAndView("redirect:/projects");
    }

    private ModelAndView again(String source, DutyGround duty, List<RowProblem> problems, Outcome<?> outcome) {
        Refusal refusal = outcome instanceof Outcome.Refused<?> refused ? refused.refusal() : null;
        var view = show(source, duty, problems, refusal);
        view.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return view;
    }

    private ModelAndView show(String source, DutyGround duty, List<RowProblem> problems, @Nullable Refusal refusal) {
        var items = duties.choices(source, clock.today(), LocaleContextHolder.getLocale());
        return new ModelAndView(
                "project/import", "page", new ProjectImportPage(source, items, duty, problems, refusal));
    }

    private static void write(TableExport table, HttpServletResponse response) throws IOException {
        table.sendXlsx(response);
    }
}
