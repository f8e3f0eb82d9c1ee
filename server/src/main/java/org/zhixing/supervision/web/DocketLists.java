package org.zhixing.supervision.web;

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
import java.util.UUID;
import java.util.stream.Stream;
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
import org.zhixing.act.UnitId;
import org.zhixing.act.Zone;
import org.zhixing.organization.Organization;
import org.zhixing.organization.Unit;
import org.zhixing.organization.UnitType;
import org.zhixing.shell.Choice;
import org.zhixing.shell.FilteredList;
import org.zhixing.shell.ListAddress;
import org.zhixing.shell.ListPage;
import org.zhixing.shell.SavedViews;
import org.zhixing.shell.TableExport;
import org.zhixing.shell.Texts;
import org.zhixing.shell.ViewBar;
import org.zhixing.supervision.Colour;
import org.zhixing.supervision.CourseLight;
import org.zhixing.supervision.DocketId;
import org.zhixing.supervision.DocketKind;
import org.zhixing.supervision.DocketState;
import org.zhixing.supervision.ReportLight;
import org.zhixing.supervision.Urgency;
import org.zhixing.supervision.listing.DocketFilter;
import org.zhixing.supervision.listing.DocketListing;
import org.zhixing.supervision.listing.DocketRow;
import org.zhixing.supervision.template.Filling;
import org.zhixing.supervision.template.TemplateKind;
import org.zhixing.supervision.template.TemplateKind.Column;
import org.zhixing.supervision.template.TemplateKind.Figure;
import org.zhixing.supervision.template.Templates;

/** The list of dockets with its filters, and the same as a spreadsheet. */
@Controller
class DocketLists {

    private static final List<Choice> OFFERED = List.of(
            new Choice("time=LATE", "supervision.list.time.LATE"),
            new Choice("time=SOON", "supervision.list.time.SOON"),
            new Choice("state=REPORTED", "supervision.list.reported"),
            new Choice("kind=ONGOING&carry=DUE", "supervision.list.carry.DUE"));

    private final DocketListing listing;
    private final Organization organization;
    private final CaseClock clock;
    private final MessageSource messages;
    private final FilteredList list;
    private final SavedViews views;
    private final DocketWords words;
    private final Templates templates;

    DocketLists(
            DocketListing listing,
            Organization organization,
            CaseClock clock,
            MessageSource messages,
            @Qualifier("docketsList") FilteredList list,
            SavedViews views,
            DocketWords words,
            Templates templates) {
        this.listing = listing;
        this.organization = organization;
        this.clock = clock;
        this.messages = messages;
        this.list = list;
        this.views = views;
        this.words = words;
        this.templates = templates;
    }

    /** The filter as the address says it; what it does not know is no filter. */
    @ModelAttribute
    DocketFilter filter(
            @RequestParam(required = false) @Nullable String state,
            @RequestParam(required = false) @Nullable String colour,
            @RequestParam(required = false) @Nullable String time,
            @RequestParam(required = false) @Nullable String unit,
            @RequestParam(required = false) @Nullable String urgency,
            @RequestParam(required = false) @Nullable String campaign,
            @RequestParam(required = false) @Nullable String reported,
            @RequestParam(required = false) @Nullable String course,
            @RequestParam(required = false) @Nullable String kind,
            @RequestParam(required = false) @Nullable String carry,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(defaultValue = "NEWEST") String order,
            @RequestParam(name = "in-hand", defaultValue = "") String inHand,
            @RequestParam(required = false) @Nullable String section,
            @RequestParam(required = false) @Nullable String person) {
        DocketFilter.Order known = ListAddress.constant(DocketFilter.Order.class, order);
        return new DocketFilter(
                ListAddress.constant(DocketState.class, state),
                ListAddress.constant(Colour.class, colour),
                ListAddress.constant(DocketFilter.Time.class, time),
                ListAddress.id(unit),
                ListAddress.constant(Urgency.class, urgency),
                ListAddress.id(campaign),
                ListAddress.constant(ReportLight.class, reported),
                ListAddress.constant(CourseLight.class, course),
                ListAddress.constant(DocketKind.class, kind),
                ListAddress.constant(DocketFilter.Carry.class, carry),
                text.strip(),
                known == null ? DocketFilter.Order.NEWEST : known,
                inHand.isEmpty() ? null : new DocketFilter.InHand(ListAddress.id(section), ListAddress.id(person)));
    }

    @GetMapping("/dockets")
    ModelAndView list(
            @ModelAttribute DocketFilter filter, @RequestParam @Nullable UUID after, Actor actor, Locale locale) {
        Instant now = clock.now();
        List<DocketRow> found = listing.page(actor, now, filter, after, ListPage.ASKED);
        var today = LocalDate.ofInstant(now, Zone.SHANGHAI);
        String address = address(filter);
        var shown = ListPage.of(list, address, found, row -> row.id());
        boolean mayOpen = actor.hasAny(Role.SUPERVISION_OFFICER, Role.SUPERVISION_CHIEF);
        var page = new DocketListPage(
                filter,
                shown.rows(),
                listing.count(actor, now, filter),
                names(shown.rows(), today),
                choices(today, new Texts(messages, locale)),
                listing.ledUntil(filter, shown.rows()),
                address,
                shown.next(),
                mayOpen,
                new ViewBar(list, address, OFFERED, views.of(actor.account(), list)),
                BatchActs.offeredTo(actor));
        return new ModelAndView("supervision/list", "page", page);
    }

    @GetMapping("/dockets.xlsx")
    void export(@ModelAttribute DocketFilter filter, Actor actor, Locale locale, HttpServletResponse response)
            throws IOException {
        Instant now = clock.now();
        var texts = new Texts(messages, locale);
        var found = listing.page(actor, now, filter, null, ListPage.EXPORTED);
        Map<UnitId, String> names = names(found, LocalDate.ofInstant(now, Zone.SHANGHAI));
        var rows = new ArrayList<List<String>>();
        for (DocketRow row : found) {
            rows.add(List.of(
                    row.number(),
                    row.title(),
                    names.getOrDefault(row.lead(), ""),
                    texts.name(row.kind()),
                    texts.name(row.state()),
                    row.colour() == null ? "" : texts.name(row.colour()),
                    texts.name(row.urgency()),
                    row.due() == null
                            ? ""
                            : LocalDate.ofInstant(row.due().minusNanos(1), Zone.SHANGHAI)
                                    .toString(),
                    standing(row, texts),
                    row.reported() == null ? "" : texts.name(row.reported()),
                    row.course() == null ? "" : texts.name(row.course())));
        }
        var table = new TableExport(
                texts.t("supervision.list.title"),
                List.of(
                        texts.t("supervision.list.number"),
                        texts.t("supervision.list.docket"),
                        texts.t("supervision.list.lead"),
                        texts.t("supervision.list.kind"),
                        texts.t("supervision.list.state"),
                        texts.t("supervision.list.colour"),
                        texts.t("supervision.list.urgency"),
                        texts.t("supervision.list.due"),
                        texts.t("supervision.list.time"),
                        texts.t("supervision.light.report"),
                        texts.t("supervision.light.course")),
                rows);
        table.sendXlsx(response);
    }

    /** The same by the city's own form (practice 6). */
    @GetMapping("/dockets/register.xlsx")
    void register(@ModelAttribute DocketFilter filter, Actor actor, HttpServletResponse response) throws IOException {
        Instant now = clock.now();
        var texts = templates.words();
        var found = listing.page(actor, now, filter, null, ListPage.EXPORTED);
        var said = words.of(found.stream().map(row -> new DocketId(row.id())).toList(), now, texts);
        var rows = new ArrayList<Map<Column, String>>();
        for (DocketRow row : found) {
            var columns = new EnumMap<Column, String>(Column.class);
            columns.putAll(said.getOrDefault(new DocketId(row.id()), Map.of()));
            columns.put(Column.TIME, standing(row, texts));
            rows.add(columns);
        }
        var figures = Map.of(
                Figure.PRINTED_ON, clock.today().toString(),
                Figure.ITEMS, Integer.toString(found.size()),
                Figure.UNITS,
                        Long.toString(
                                found.stream().map(DocketRow::lead).distinct().count()));
        templates.send(TemplateKind.DOCKETS, clock.today().toString(), Filling.register(figures, rows), response);
    }

    static String standing(DocketRow row, Texts texts) {
        Boolean ended = row.endedInTime();
        if (ended != null) {
            return texts.t(ended ? "supervision.time.ended-in-time" : "supervision.time.ended-late");
        }
        return row.time() == null ? "" : texts.t("supervision.list.time." + row.time());
    }

    private Map<UnitId, String> names(List<DocketRow> rows, LocalDate today) {
        return organization.names(rows.stream().map(DocketRow::lead).distinct().toList(), today);
    }

    /** Units that may lead, in official order; behind them those that have ended, whose dockets are still looked for. */
    private List<Choice> choices(LocalDate today, Texts texts) {
        return Stream.concat(
                        organization.units(today).stream()
                                .filter(unit -> unit.type() != UnitType.SECTION)
                                .map(unit -> choice(unit, unit.name())),
                        organization.former(today).stream()
                                .filter(unit -> unit.type() != UnitType.SECTION)
                                .map(unit -> choice(unit, texts.t("supervision.list.former", unit.name()))))
                .toList();
    }

    private static Choice choice(Unit unit, String label) {
        return new Choice(unit.id().value().toString(), label);
    }

    private static String address(DocketFilter filter) {
        var parts = new LinkedHashMap<String, @Nullable Object>();
        parts.put("state", filter.state());
        parts.put("colour", filter.colour());
        parts.put("time", filter.time());
        parts.put("unit", filter.unit());
        parts.put("urgency", filter.urgency());
        parts.put("campaign", filter.campaign());
        parts.put("reported", filter.reported());
        parts.put("course", filter.course());
        parts.put("kind", filter.kind());
        parts.put("carry", filter.carry());
        parts.put("text", filter.text().isEmpty() ? null : filter.text());
        parts.put("order", filter.order() == DocketFilter.Order.NEWEST ? null : filter.order());
        var inHand = filter.inHand();
        if (inHand != null) {
            parts.put("in-hand", "yes");
            parts.put("section", inHand.section());
            parts.put("person", inHand.person());
        }
        return ListAddress.of(parts);
    }
}
