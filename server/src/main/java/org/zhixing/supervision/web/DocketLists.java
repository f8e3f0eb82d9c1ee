package org.zhixing.supervision.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
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
import org.zhixing.supervision.DocketState;
import org.zhixing.supervision.ReportLight;
import org.zhixing.supervision.Urgency;
import org.zhixing.supervision.listing.DocketFilter;
import org.zhixing.supervision.listing.DocketListing;
import org.zhixing.supervision.listing.DocketRow;

/** The list of dockets with its filters, and the same as a spreadsheet. */
@Controller
class DocketLists {

    private static final List<Choice> OFFERED = List.of(
            new Choice("time=LATE", "supervision.list.time.LATE"),
            new Choice("time=SOON", "supervision.list.time.SOON"),
            new Choice("state=REPORTED", "supervision.list.reported"));

    private final DocketListing listing;
    private final Organization organization;
    private final CaseClock clock;
    private final MessageSource messages;
    private final FilteredList list;
    private final SavedViews views;

    DocketLists(
            DocketListing listing,
            Organization organization,
            CaseClock clock,
            MessageSource messages,
            @Qualifier("docketsList") FilteredList list,
            SavedViews views) {
        this.listing = listing;
        this.organization = organization;
        this.clock = clock;
        this.messages = messages;
        this.list = list;
        this.views = views;
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
            @RequestParam(defaultValue = "") String text,
            @RequestParam(defaultValue = "NEWEST") String order) {
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
                text.strip(),
                known == null ? DocketFilter.Order.NEWEST : known);
    }

    @GetMapping("/dockets")
    ModelAndView list(@ModelAttribute DocketFilter filter, @RequestParam @Nullable UUID after, Actor actor) {
        Instant now = clock.now();
        List<DocketRow> found = listing.page(actor, now, filter, after, ListPage.ASKED);
        Map<UnitId, String> names = names(now);
        String address = address(filter);
        var shown = ListPage.of(list, address, found, row -> row.id());
        boolean mayOpen = actor.hasAny(Role.SUPERVISION_OFFICER, Role.SUPERVISION_CHIEF);
        var page = new DocketListPage(
                filter,
                shown.rows(),
                listing.count(actor, now, filter),
                names,
                names.entrySet().stream()
                        .map(unit -> new Choice(unit.getKey().value().toString(), unit.getValue()))
                        .toList(),
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
        Map<UnitId, String> names = names(now);
        var rows = new ArrayList<List<String>>();
        for (DocketRow row : listing.page(actor, now, filter, null, ListPage.EXPORTED)) {
            rows.add(List.of(
                    row.number(),
                    row.title(),
                    names.getOrDefault(row.lead(), ""),
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

    private static String standing(DocketRow row, Texts texts) {
        Boolean ended = row.endedInTime();
        if (ended != null) {
            return texts.t(ended ? "supervision.time.ended-in-time" : "supervision.time.ended-late");
        }
        return row.time() == null ? "" : texts.t("supervision.list.time." + row.time());
    }

    /** Units that may lead, in official order. */
    private Map<UnitId, String> names(Instant now) {
        var names = new LinkedHashMap<UnitId, String>();
        for (Unit unit : organization.units(LocalDate.ofInstant(now, Zone.SHANGHAI))) {
            if (unit.type() != UnitType.SECTION) {
                names.put(unit.id(), unit.name());
            }
        }
        return names;
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
        parts.put("text", filter.text().isEmpty() ? null : filter.text());
        parts.put("order", filter.order() == DocketFilter.Order.NEWEST ? null : filter.order());
        return ListAddress.of(parts);
    }
}
