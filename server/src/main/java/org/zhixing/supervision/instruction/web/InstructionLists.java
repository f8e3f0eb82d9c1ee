package org.zhixing.supervision.instruction.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.zhixing.act.Actor;
import org.zhixing.act.CaseClock;
import org.zhixing.act.Role;
import org.zhixing.shell.Choice;
import org.zhixing.shell.FilteredList;
import org.zhixing.shell.ListAddress;
import org.zhixing.shell.ListPage;
import org.zhixing.shell.SavedViews;
import org.zhixing.shell.TableExport;
import org.zhixing.shell.Texts;
import org.zhixing.shell.ViewBar;
import org.zhixing.supervision.InstructionClass;
import org.zhixing.supervision.InstructionState;
import org.zhixing.supervision.instruction.InstructionFilter;
import org.zhixing.supervision.instruction.InstructionListing;
import org.zhixing.supervision.instruction.InstructionRow;
import org.zhixing.supervision.instruction.Offices;
import org.zhixing.supervision.template.Filling;
import org.zhixing.supervision.template.TemplateKind;
import org.zhixing.supervision.template.TemplateKind.Column;
import org.zhixing.supervision.template.TemplateKind.Figure;
import org.zhixing.supervision.template.Templates;

/** The register of instructions with its filters, and the same as a spreadsheet. */
@Controller
class InstructionLists {

    private static final List<Choice> OFFERED = List.of(
            new Choice("lacking=true", "supervision.instruction.lacking"),
            new Choice("state=CHECKED", "supervision.instruction.to-propose"));

    private final InstructionListing listing;
    private final Offices offices;
    private final CaseClock clock;
    private final MessageSource messages;
    private final FilteredList list;
    private final SavedViews views;
    private final Templates templates;

    InstructionLists(
            InstructionListing listing,
            Offices offices,
            CaseClock clock,
            MessageSource messages,
            @Qualifier("instructionsList") FilteredList list,
            SavedViews views,
            Templates templates) {
        this.listing = listing;
        this.offices = offices;
        this.clock = clock;
        this.messages = messages;
        this.list = list;
        this.views = views;
        this.templates = templates;
    }

    /** The filter as the address says it; what it does not know is no filter. */
    @ModelAttribute
    InstructionFilter filter(
            @RequestParam(required = false) @Nullable String state,
            @RequestParam(name = "class", required = false) @Nullable String instructionClass,
            @RequestParam(required = false) @Nullable String leader,
            @RequestParam(required = false) @Nullable String year,
            @RequestParam(required = false) @Nullable String lacking,
            @RequestParam(defaultValue = "") String text) {
        return new InstructionFilter(
                ListAddress.constant(InstructionState.class, state),
                ListAddress.constant(InstructionClass.class, instructionClass),
                ListAddress.id(leader),
                year != null && year.matches("[12]\\d{3}") ? Integer.valueOf(year) : null,
                "true".equals(lacking),
                text.strip());
    }

    @GetMapping("/instructions")
    ModelAndView list(@ModelAttribute InstructionFilter filter, @RequestParam @Nullable UUID after, Actor actor) {
        LocalDate today = clock.today();
        List<InstructionRow> found = listing.page(actor, today, filter, after, ListPage.ASKED);
        String address = address(filter);
        var shown = ListPage.of(list, address, found, row -> row.id().value());
        var page = new InstructionsPage(
                filter,
                shown.rows(),
                listing.count(actor, today, filter),
                offices.leaders(today).stream()
                        .map(held ->
                                new Choice(held.post().value().toString(), held.postName() + " " + held.personName()))
                        .toList(),
                listing.years(actor, today),
                address,
                shown.next(),
                actor.hasAny(Role.SUPERVISION_OFFICER, Role.SUPERVISION_CHIEF, Role.SECRETARY),
                actor.has(Role.LEADER),
                new ViewBar(list, address, OFFERED, views.of(actor.account(), list)));
        return new ModelAndView("supervision/instructions", "page", page);
    }

    @GetMapping("/instructions.xlsx")
    void export(@ModelAttribute InstructionFilter filter, Actor actor, Locale locale, HttpServletResponse response)
            throws IOException {
        var texts = new Texts(messages, locale);
        var rows = new ArrayList<List<String>>();
        for (InstructionRow row : listing.page(actor, clock.today(), filter, null, ListPage.EXPORTED)) {
            rows.add(List.of(
                    row.givenOn().toString(),
                    row.leader(),
                    texts.name(row.instructionClass()),
                    row.title(),
                    row.from(),
                    row.receipt(),
                    row.text(),
                    texts.name(row.state()),
                    row.done() + "/" + row.dockets(),
                    row.lacksReply() ? texts.t("supervision.instruction.lacking") : ""));
        }
        var table = new TableExport(
                texts.t("supervision.instruction.register"),
                List.of(
                        texts.t("supervision.instruction.given-on"),
                        texts.t("supervision.instruction.leader"),
                        texts.t("supervision.instruction.class"),
                        texts.t("supervision.instruction.title"),
                        texts.t("supervision.instruction.from"),
                        texts.t("supervision.instruction.receipt"),
                        texts.t("supervision.instruction.text"),
                        texts.t("supervision.list.state"),
                        texts.t("supervision.instruction.dockets"),
                        texts.t("supervision.instruction.reply")),
                rows);
        table.sendXlsx(response);
    }

    /** The same by the city's own form (practice 6). */
    @GetMapping("/instructions/register.xlsx")
    void register(@ModelAttribute InstructionFilter filter, Actor actor, HttpServletResponse response)
            throws IOException {
        var texts = templates.words();
        var rows = new ArrayList<Map<Column, String>>();
        for (InstructionRow row : listing.page(actor, clock.today(), filter, null, ListPage.EXPORTED)) {
            var columns = new EnumMap<Column, String>(Column.class);
            columns.put(Column.NUMBER, row.receipt());
            columns.put(Column.GIVEN_ON, row.givenOn().toString());
            columns.put(Column.GIVEN_BY, row.leader());
            columns.put(Column.INSTRUCTION_CLASS, texts.name(row.instructionClass()));
            columns.put(Column.TITLE, row.title());
            columns.put(Column.SENDER, row.from());
            columns.put(Column.INSTRUCTION_WORDS, row.text());
            columns.put(Column.STATE, texts.name(row.state()));
            columns.put(Column.OPENED, Integer.toString(row.dockets()));
            columns.put(Column.DONE, Integer.toString(row.done()));
            columns.put(Column.REPLY, row.lacksReply() ? texts.t("supervision.instruction.lacking") : "");
            rows.add(columns);
        }
        var figures = Map.of(
                Figure.PRINTED_ON, clock.today().toString(),
                Figure.ITEMS, Integer.toString(rows.size()),
                Figure.UNITS,
                        Long.toString(rows.stream()
                                .map(row -> row.get(Column.SENDER))
                                .distinct()
                                .count()));
        templates.send(TemplateKind.INSTRUCTIONS, clock.today().toString(), Filling.register(figures, rows), response);
    }

    private static String address(InstructionFilter filter) {
        var parts = new LinkedHashMap<String, @Nullable Object>();
        parts.put("state", filter.state());
        parts.put("class", filter.instructionClass());
        parts.put("leader", filter.leader());
        parts.put("year", filter.year());
        parts.put("lacking", filter.lacking() ? true : null);
        parts.put("text", filter.text().isEmpty() ? null : filter.text());
        return ListAddress.of(parts);
    }
}
