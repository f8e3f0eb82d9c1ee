package org.zhixing.brief.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.zhixing.act.Actor;
import org.zhixing.act.CaseClock;
import org.zhixing.act.Outcome;
import org.zhixing.act.Refusal;
import org.zhixing.act.UnitId;
import org.zhixing.brief.BriefId;
import org.zhixing.brief.BriefKind;
import org.zhixing.brief.BriefState;
import org.zhixing.brief.desk.Brief;
import org.zhixing.brief.desk.BriefListing;
import org.zhixing.brief.desk.BriefSight;
import org.zhixing.brief.draw.DrawingUp;
import org.zhixing.brief.draw.DrawingUp.NewBrief;
import org.zhixing.brief.draw.Period;
import org.zhixing.organization.CityOffices;
import org.zhixing.organization.Unit;
import org.zhixing.shell.Answer;
import org.zhixing.shell.Choice;
import org.zhixing.shell.FilteredList;
import org.zhixing.shell.ListAddress;
import org.zhixing.shell.ListPage;
import org.zhixing.shell.Notice;
import org.zhixing.shell.SavedViews;
import org.zhixing.shell.TableExport;
import org.zhixing.shell.Texts;
import org.zhixing.shell.ViewBar;

/** The list of briefs, and drawing one up by hand. */
@Controller
class BriefLists {

    private final BriefListing listing;
    private final DrawingUp drawing;
    private final BriefSight sight;
    private final CityOffices offices;
    private final CaseClock clock;
    private final MessageSource messages;
    private final FilteredList list;
    private final SavedViews views;

    BriefLists(
            BriefListing listing,
            DrawingUp drawing,
            BriefSight sight,
            CityOffices offices,
            CaseClock clock,
            MessageSource messages,
            @Qualifier("briefsList") FilteredList list,
            SavedViews views) {
        this.listing = listing;
        this.drawing = drawing;
        this.sight = sight;
        this.offices = offices;
        this.clock = clock;
        this.messages = messages;
        this.list = list;
        this.views = views;
    }

    /** The filter as the address says it; what it does not know is no filter. */
    @ModelAttribute
    BriefListing.Filter filter(
            @RequestParam(required = false) @Nullable String kind,
            @RequestParam(required = false) @Nullable String state,
            @RequestParam(defaultValue = "") String text) {
        return new BriefListing.Filter(
                ListAddress.constant(BriefKind.class, kind),
                ListAddress.constant(BriefState.class, state),
                text.strip());
    }

    @GetMapping("/briefs")
    ModelAndView list(
            @ModelAttribute BriefListing.Filter filter,
            @RequestParam(required = false) @Nullable String after,
            Actor actor) {
        var found = listing.page(actor, filter, ListAddress.id(after), ListPage.ASKED);
        String address = address(filter);
        var page = ListPage.of(list, address, found, row -> row.id().value());
        return new ModelAndView(
                "brief/briefs",
                "page",
                new BriefsPage(
                        filter,
                        page.rows(),
                        address,
                        page.next(),
                        sight.standing(actor, clock.today()).office(),
                        new ViewBar(list, address, offered(), views.of(actor.account(), list))));
    }

    private static List<Choice> offered() {
        return List.of(new Choice("state=ISSUED", "brief.view.issued"), new Choice("kind=WEEKLY", "brief.view.weekly"));
    }

    @GetMapping("/briefs.xlsx")
    void export(@ModelAttribute BriefListing.Filter filter, Actor actor, Locale locale, HttpServletResponse response)
            throws IOException {
        var texts = new Texts(messages, locale);
        TableExport.of(texts, "brief.title", listing.page(actor, filter, null, ListPage.EXPORTED))
                .column("brief.number", Brief::number)
                .column("brief.field.title", Brief::title)
                .column("brief.field.kind", Brief::kind)
                .column("brief.field.from", Brief::from)
                .column("brief.field.to", Brief::to)
                .column("brief.state", Brief::state)
                .column("brief.signed-by", Brief::signerName)
                .sendXlsx(response);
    }

    @GetMapping("/briefs/new")
    ModelAndView form(@RequestParam(defaultValue = "WEEKLY") String kind, Locale locale) {
        var chosen = Objects.requireNonNullElse(ListAddress.constant(BriefKind.class, kind), BriefKind.WEEKLY);
        var period = Period.before(chosen, clock.today());
        return form(
                chosen.name(),
                "",
                period.from().toString(),
                period.to().toString(),
                List.of(),
                null,
                new Texts(messages, locale));
    }

    private ModelAndView form(
            String kind,
            String title,
            String from,
            String to,
            List<String> units,
            @Nullable Refusal refusal,
            Texts texts) {
        var kinds = Choice.of(BriefKind.class, texts);
        var bodies = offices.bodies(clock.today()).stream().map(Unit::choice).toList();
        var view = new ModelAndView(
                "brief/new", "page", new NewBriefPage(kinds, kind, title, from, to, bodies, units, refusal));
        if (refusal != null) {
            view.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return view;
    }

    @PostMapping("/briefs")
    ModelAndView draw(
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "") String title,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String to,
            @RequestParam(name = "units", required = false) @Nullable List<String> units,
            Actor actor,
            Locale locale,
            RedirectAttributes after) {
        List<String> chosen = units == null ? List.of() : units;
        Outcome<BriefId> outcome;
        try {
            outcome = drawing.draw(
                    new NewBrief(
                            BriefKind.valueOf(kind),
                            title,
                            LocalDate.parse(from),
                            LocalDate.parse(to),
                            chosen.stream()
                                    .map(UUID::fromString)
                                    .map(UnitId::new)
                                    .toList()),
                    clock.now(),
                    actor);
        } catch (IllegalArgumentException | DateTimeException unreadable) {
            outcome = Outcome.refused("brief.refused.incomplete", "interface 7");
        }
        if (outcome instanceof Outcome.Refused<BriefId> refused) {
            return form(kind, title, from, to, chosen, refused.refusal(), new Texts(messages, locale));
        }
        return Answer.on(outcome.orThrow().href(), Notice.done("brief.drawn"), after);
    }

    private static String address(BriefListing.Filter filter) {
        var parts = new LinkedHashMap<String, @Nullable Object>();
        parts.put("kind", filter.kind());
        parts.put("state", filter.state());
        parts.put("text", filter.text().isEmpty() ? null : filter.text());
        return ListAddress.of(parts);
    }
}
