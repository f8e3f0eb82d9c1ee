package org.zhixing.inspection.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
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
import org.zhixing.inspection.PlanKind;
import org.zhixing.inspection.PlanState;
import org.zhixing.inspection.desk.InspectionSight;
import org.zhixing.inspection.plan.Designations;
import org.zhixing.inspection.plan.PlanListing;
import org.zhixing.shell.Choice;
import org.zhixing.shell.FilteredList;
import org.zhixing.shell.ListAddress;
import org.zhixing.shell.ListPage;
import org.zhixing.shell.SavedViews;
import org.zhixing.shell.TableExport;
import org.zhixing.shell.Texts;
import org.zhixing.shell.ViewBar;

/** The list of plans with its filters, and the same as a spreadsheet. */
@Controller
class PlanLists {

    private static final List<Choice> OFFERED = List.of(new Choice("state=APPROVED", "inspection.PlanState.APPROVED"));

    private final PlanListing listing;
    private final Choices choices;
    private final Designations designations;
    private final InspectionSight sight;
    private final CaseClock clock;
    private final MessageSource messages;
    private final FilteredList list;
    private final SavedViews views;

    PlanLists(
            PlanListing listing,
            Choices choices,
            Designations designations,
            InspectionSight sight,
            CaseClock clock,
            MessageSource messages,
            @Qualifier("inspectionsList") FilteredList list,
            SavedViews views) {
        this.listing = listing;
        this.choices = choices;
        this.designations = designations;
        this.sight = sight;
        this.clock = clock;
        this.messages = messages;
        this.list = list;
        this.views = views;
    }

    /** The filter as the address says it; what it does not know is no filter. */
    @ModelAttribute
    PlanListing.Filter filter(
            @RequestParam(required = false) @Nullable String state,
            @RequestParam(required = false) @Nullable String kind,
            @RequestParam(required = false) @Nullable String unit,
            @RequestParam(defaultValue = "") String text) {
        return new PlanListing.Filter(
                ListAddress.constant(PlanState.class, state),
                ListAddress.constant(PlanKind.class, kind),
                ListAddress.id(unit),
                text.strip());
    }

    @GetMapping("/inspections")
    ModelAndView list(
            @ModelAttribute PlanListing.Filter filter, @RequestParam @Nullable UUID after, Actor actor, Locale locale) {
        var found = listing.page(actor, filter, after, ListPage.ASKED);
        String address = address(filter);
        var page = ListPage.of(list, address, found, row -> row.id().value());
        return new ModelAndView(
                "inspection/plans",
                "page",
                new PlansPage(
                        filter,
                        page.rows(),
                        listing.count(actor, filter),
                        choices.bodiesEver(clock.today(), new Texts(messages, locale)),
                        address,
                        page.next(),
                        mayDraft(actor),
                        actor.hasAny(Role.SUPERVISION_OFFICER, Role.SUPERVISION_CHIEF),
                        new ViewBar(list, address, OFFERED, views.of(actor.account(), list))));
    }

    @GetMapping("/inspections.xlsx")
    void export(@ModelAttribute PlanListing.Filter filter, Actor actor, Locale locale, HttpServletResponse response)
            throws IOException {
        var texts = new Texts(messages, locale);
        TableExport.of(texts, "inspection.plans", listing.page(actor, filter, null, ListPage.EXPORTED))
                .column("inspection.number", PlanListing.Row::number)
                .column("inspection.field.title", PlanListing.Row::title)
                .column("inspection.field.kind", PlanListing.Row::kind)
                .column("inspection.field.authority", PlanListing.Row::authority)
                .column("inspection.field.from", PlanListing.Row::from)
                .column("inspection.field.to", PlanListing.Row::to)
                .column("inspection.state", PlanListing.Row::state)
                .column("inspection.visits", PlanListing.Row::visits)
                .column("inspection.recorded", PlanListing.Row::recorded)
                .sendXlsx(response);
    }

    /** A department is offered to draft only while it is designated. */
    private boolean mayDraft(Actor actor) {
        var today = clock.today();
        var seer = sight.standing(actor, today);
        var home = seer.home();
        return seer.office()
                || (seer.speaks()
                        && home != null
                        && designations.covering(home, today, today).isPresent());
    }

    private static String address(PlanListing.Filter filter) {
        var parts = new LinkedHashMap<String, @Nullable Object>();
        parts.put("state", filter.state());
        parts.put("kind", filter.kind());
        parts.put("unit", filter.unit());
        parts.put("text", filter.text().isEmpty() ? null : filter.text());
        return ListAddress.of(parts);
    }
}
