package org.zhixing.inspection.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.zhixing.act.Actor;
import org.zhixing.act.CaseClock;
import org.zhixing.act.Role;
import org.zhixing.act.Zone;
import org.zhixing.attachment.Attachments;
import org.zhixing.inspection.CaseId;
import org.zhixing.inspection.CaseKind;
import org.zhixing.inspection.InspectionAct;
import org.zhixing.inspection.Origin;
import org.zhixing.inspection.RectificationAct;
import org.zhixing.inspection.RectificationState;
import org.zhixing.inspection.desk.InspectionSight;
import org.zhixing.inspection.rectification.ExtensionRows;
import org.zhixing.inspection.rectification.Rectification;
import org.zhixing.inspection.rectification.RectificationRows;
import org.zhixing.organization.CityOffices;
import org.zhixing.organization.Organization;
import org.zhixing.shell.Choice;
import org.zhixing.shell.FilteredList;
import org.zhixing.shell.ListAddress;
import org.zhixing.shell.ListPage;
import org.zhixing.shell.RegisterForms;
import org.zhixing.shell.SavedViews;
import org.zhixing.shell.TableExport;
import org.zhixing.shell.Texts;
import org.zhixing.shell.ViewBar;
import org.zhixing.supervision.template.Filling;
import org.zhixing.supervision.template.TemplateKind;
import org.zhixing.supervision.template.TemplateKind.Column;
import org.zhixing.supervision.template.TemplateKind.Figure;
import org.zhixing.supervision.template.Templates;

/** The register of rectification (整改台账), and each line of it. */
@Controller
class RectificationPages {

    private static final List<Choice> OFFERED = List.of(
            new Choice("open=true", "inspection.rectification.open"),
            new Choice("late=true", "inspection.rectification.late"),
            new Choice("publicity=true", "inspection.rectification.publicity"));
    private static final Set<RectificationAct> NEVER_FIRST = Set.of(
            RectificationAct.URGE,
            RectificationAct.DISMISS,
            RectificationAct.WITHDRAW,
            RectificationAct.RETURN,
            RectificationAct.ASK_MORE_TIME);

    private final RectificationRows rows;
    private final ExtensionRows extensions;
    private final RectificationForms forms;
    private final InspectionSight sight;
    private final CityOffices offices;
    private final Choices choices;
    private final Attachments attachments;
    private final CaseTimelines timelines;
    private final CaseClock clock;
    private final MessageSource messages;
    private final FilteredList list;
    private final SavedViews views;
    private final Organization organization;
    private final Templates templates;

    RectificationPages(
            RectificationRows rows,
            ExtensionRows extensions,
            RectificationForms forms,
            InspectionSight sight,
            CityOffices offices,
            Choices choices,
            Attachments attachments,
            CaseTimelines timelines,
            CaseClock clock,
            MessageSource messages,
            @Qualifier("rectificationsList") FilteredList list,
            SavedViews views,
            Organization organization,
            Templates templates) {
        this.rows = rows;
        this.extensions = extensions;
        this.forms = forms;
        this.sight = sight;
        this.offices = offices;
        this.choices = choices;
        this.attachments = attachments;
        this.timelines = timelines;
        this.clock = clock;
        this.messages = messages;
        this.list = list;
        this.views = views;
        this.organization = organization;
        this.templates = templates;
    }

    /** The filter as the address says it; what it does not know is no filter. */
    @ModelAttribute
    RectificationRows.Filter filter(
            @RequestParam(required = false) @Nullable String state,
            @RequestParam(required = false) @Nullable String origin,
            @RequestParam(required = false) @Nullable String unit,
            @RequestParam(required = false) @Nullable String open,
            @RequestParam(required = false) @Nullable String late,
            @RequestParam(required = false) @Nullable String publicity,
            @RequestParam(defaultValue = "") String text) {
        return new RectificationRows.Filter(
                ListAddress.constant(RectificationState.class, state),
                ListAddress.constant(Origin.class, origin),
                ListAddress.id(unit),
                "true".equals(open),
                "true".equals(late),
                "true".equals(publicity),
                text.strip());
    }

    @GetMapping("/rectifications")
    ModelAndView list(
            @ModelAttribute RectificationRows.Filter filter,
            @RequestParam @Nullable UUID after,
            Actor actor,
            Locale locale) {
        var today = clock.today();
        var found = rows.page(actor, filter, after, ListPage.ASKED);
        String address = address(filter);
        var page = ListPage.of(list, address, found, row -> row.id().value());
        return new ModelAndView(
                "inspection/rectifications",
                "page",
                new RectificationsPage(
                        filter,
                        page.rows(),
                        offices.names(
                                page.rows().stream()
                                        .map(Rectification::unit)
                                        .distinct()
                                        .toList(),
                                today),
                        rows.count(actor, filter),
                        choices.bodiesEver(today, new Texts(messages, locale)),
                        address,
                        page.next(),
                        today,
                        actor.hasAny(Role.SUPERVISION_OFFICER, Role.SUPERVISION_CHIEF),
                        new ViewBar(list, address, OFFERED, views.of(actor.account(), list))));
    }

    @GetMapping("/rectifications.xlsx")
    void export(
            @ModelAttribute RectificationRows.Filter filter, Actor actor, Locale locale, HttpServletResponse response)
            throws IOException {
        var texts = new Texts(messages, locale);
        var found = rows.page(actor, filter, null, ListPage.EXPORTED);
        var names =
                offices.names(found.stream().map(Rectification::unit).distinct().toList(), clock.today());
        TableExport.of(texts, "inspection.rectifications", found)
                .column("inspection.field.origin", Rectification::origin)
                .column("inspection.field.reference", Rectification::reference)
                .column("inspection.field.unit", row -> names.getOrDefault(row.unit(), ""))
                .column("inspection.field.problem", Rectification::problem)
                .column("inspection.field.goal", Rectification::goal)
                .column("inspection.field.measure", Rectification::measure)
                .column("inspection.field.responsible", Rectification::responsible)
                .column("inspection.field.term", Rectification::term)
                .column("inspection.field.rectifyBy", Rectification::due)
                .column("inspection.first-due", Rectification::firstDue)
                .column("inspection.extended", Rectification::extended)
                .column("inspection.state", Rectification::state)
                .column("inspection.field.report", Rectification::report)
                .column("inspection.verified-by", Rectification::verifierName)
                .column("inspection.number", Rectification::number)
                .column("inspection.field.publicity", Rectification::publicity)
                .column(
                        "inspection.published",
                        row -> row.publishedOn() == null ? "" : row.publishedOn() + " " + row.publishedAt())
                .sendXlsx(response);
    }

    /** The same by the city's own form (practice 6). */
    @GetMapping("/rectifications/register.xlsx")
    void register(@ModelAttribute RectificationRows.Filter filter, Actor actor, HttpServletResponse response)
            throws IOException {
        var texts = templates.words();
        var today = clock.today();
        var found = rows.page(actor, filter, null, ListPage.EXPORTED);
        var units = found.stream().map(Rectification::unit).distinct().toList();
        var names = offices.names(units, today);
        var leaders = organization.leadersInCharge(units, today);
        var cells = new ArrayList<Map<Column, String>>();
        for (var row : found) {
            var leader = leaders.get(row.unit());
            var columns = new EnumMap<Column, String>(Column.class);
            columns.put(Column.NUMBER, Objects.requireNonNullElse(row.number(), ""));
            columns.put(Column.ORIGIN, texts.name(row.origin()));
            columns.put(Column.SOURCE, row.reference());
            columns.put(Column.LEAD, names.getOrDefault(row.unit(), ""));
            columns.put(Column.LEADER, leader == null ? "" : leader.personName());
            columns.put(Column.PROBLEM, row.problem());
            columns.put(Column.REMEDY, Objects.requireNonNullElse(row.measure(), ""));
            columns.put(Column.PERSON, Objects.requireNonNullElse(row.responsible(), ""));
            columns.put(Column.OPENED_ON, day(row.openedAt()));
            columns.put(Column.DUE, row.due().toString());
            columns.put(
                    Column.FIRST_DUE,
                    row.firstDue() == null ? "" : row.firstDue().toString());
            columns.put(Column.EXTENDED, String.valueOf(row.extended()));
            columns.put(Column.STATE, texts.name(row.state()));
            columns.put(Column.TIME, row.late(today) ? texts.t("inspection.rectification.late") : "");
            columns.put(Column.PROGRESS, Objects.requireNonNullElse(row.report(), ""));
            columns.put(Column.REPORTED_ON, day(row.reportedAt()));
            columns.put(Column.VERIFIER, Objects.requireNonNullElse(row.verifierName(), ""));
            columns.put(Column.VERIFIED_ON, day(row.verifiedAt()));
            columns.put(Column.OPINION, Objects.requireNonNullElse(row.opinion(), ""));
            columns.put(Column.ENDED_ON, day(row.endedAt()));
            columns.put(Column.REMARK, Objects.requireNonNullElse(row.endWords(), ""));
            cells.add(columns);
        }
        var figures = Map.of(
                Figure.PRINTED_ON, today.toString(),
                Figure.ITEMS, Integer.toString(found.size()),
                Figure.UNITS, Integer.toString(units.size()));
        templates.send(TemplateKind.RECTIFICATIONS, today.toString(), Filling.register(figures, cells), response);
    }

    private static String day(@Nullable Instant at) {
        return at == null ? "" : LocalDate.ofInstant(at, Zone.SHANGHAI).toString();
    }

    @GetMapping("/rectifications/{id:[0-9a-f-]{36}}")
    ModelAndView rectification(@PathVariable UUID id, Actor actor) {
        var at = clock.now();
        var found = new CaseId(CaseKind.RECTIFICATION, id);
        var one = rows.find(found, sight.concerned(sight.standing(actor, clock.today())))
                .orElseThrow(PlanPages::missing);
        var open = new ArrayList<>(
                forms.show(found, at, actor).map(RegisterForms.Shown::open).orElse(List.of()));
        InspectionAct primary = open.stream()
                .filter(act -> !NEVER_FIRST.contains(act)
                        && !(act == RectificationAct.PLAN && one.state() == RectificationState.IN_WORK))
                .findFirst()
                .orElse(
                        one.urgingProposed() != null && open.contains(RectificationAct.URGE)
                                ? RectificationAct.URGE
                                : null);
        open.remove(primary);
        return new ModelAndView(
                "inspection/rectification",
                "page",
                new RectificationPage(
                        one,
                        offices.name(one.unit(), clock.today()),
                        one.late(clock.today()),
                        extensions.of(found),
                        attachments.of(found.subject()),
                        timelines.of(found),
                        primary,
                        open));
    }

    private static String address(RectificationRows.Filter filter) {
        var parts = new LinkedHashMap<String, @Nullable Object>();
        parts.put("state", filter.state());
        parts.put("origin", filter.origin());
        parts.put("unit", filter.unit());
        parts.put("open", filter.open() ? true : null);
        parts.put("late", filter.late() ? true : null);
        parts.put("publicity", filter.publicity() ? true : null);
        parts.put("text", filter.text().isEmpty() ? null : filter.text());
        return ListAddress.of(parts);
    }
}
