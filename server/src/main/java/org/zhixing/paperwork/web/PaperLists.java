package org.zhixing.paperwork.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
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
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.zhixing.act.Actor;
import org.zhixing.paperwork.PaperId;
import org.zhixing.paperwork.PaperKind;
import org.zhixing.paperwork.PaperState;
import org.zhixing.paperwork.desk.PaperListing;
import org.zhixing.paperwork.desk.PaperSight;
import org.zhixing.shell.Choice;
import org.zhixing.shell.FilteredList;
import org.zhixing.shell.ListAddress;
import org.zhixing.shell.ListPage;
import org.zhixing.shell.SavedViews;
import org.zhixing.shell.TableExport;
import org.zhixing.shell.Texts;
import org.zhixing.shell.ViewBar;

/** The list of papers and the page of one. */
@Controller
class PaperLists {

    private final PaperListing listing;
    private final PaperReader reader;
    private final MessageSource messages;
    private final FilteredList list;
    private final SavedViews views;

    PaperLists(
            PaperListing listing,
            PaperReader reader,
            MessageSource messages,
            @Qualifier("paperworkList") FilteredList list,
            SavedViews views) {
        this.listing = listing;
        this.reader = reader;
        this.messages = messages;
        this.list = list;
        this.views = views;
    }

    /** The filter as the address says it; what it does not know is no filter. */
    @ModelAttribute
    PaperListing.Filter filter(
            @RequestParam(required = false) @Nullable String kind,
            @RequestParam(required = false) @Nullable String state,
            @RequestParam(defaultValue = "") String text) {
        return new PaperListing.Filter(
                ListAddress.constant(PaperKind.class, kind),
                ListAddress.constant(PaperState.class, state),
                text.strip());
    }

    @GetMapping("/paperwork")
    ModelAndView list(
            @ModelAttribute PaperListing.Filter filter,
            @RequestParam(required = false) @Nullable String after,
            Actor actor) {
        var found = listing.page(actor, filter, ListAddress.id(after), ListPage.ASKED);
        String address = address(filter);
        var page = ListPage.of(list, address, found, row -> row.id().value());
        var offered = List.of(new Choice("state=IN_SIGN_OFF", "paperwork.view.on-the-way"));
        return new ModelAndView(
                "paperwork/list",
                "page",
                new PaperListPage(
                        filter,
                        page.rows(),
                        address,
                        page.next(),
                        PaperSight.office(actor),
                        new ViewBar(list, address, offered, views.of(actor.account(), list))));
    }

    @GetMapping("/paperwork.xlsx")
    void export(@ModelAttribute PaperListing.Filter filter, Actor actor, Locale locale, HttpServletResponse response)
            throws IOException {
        var texts = new Texts(messages, locale);
        var rows = new ArrayList<List<String>>();
        for (var paper : listing.page(actor, filter, null, ListPage.EXPORTED)) {
            rows.add(List.of(
                    Objects.requireNonNullElse(paper.number(), ""),
                    texts.name(paper.kind()),
                    paper.title(),
                    texts.name(paper.state()),
                    paper.drafterName()));
        }
        var table = new TableExport(
                texts.t("paperwork.title"),
                List.of(
                        texts.t("paperwork.number"),
                        texts.t("paperwork.kind"),
                        texts.t("paperwork.matter"),
                        texts.t("paperwork.state"),
                        texts.t("paperwork.drafter")),
                rows);
        table.sendXlsx(response);
    }

    @GetMapping("/paperwork/{id:[0-9a-f-]{36}}")
    ModelAndView paper(@PathVariable UUID id, Actor actor) {
        var page = reader.page(new PaperId(id), actor)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return new ModelAndView("paperwork/paper", "page", page);
    }

    private static String address(PaperListing.Filter filter) {
        var parts = new LinkedHashMap<String, @Nullable Object>();
        parts.put("kind", filter.kind());
        parts.put("state", filter.state());
        parts.put("text", filter.text().isEmpty() ? null : filter.text());
        return ListAddress.of(parts);
    }
}
