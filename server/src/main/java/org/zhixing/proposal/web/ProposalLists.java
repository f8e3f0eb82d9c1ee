package org.zhixing.proposal.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
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
import org.zhixing.act.UnitId;
import org.zhixing.proposal.HandlingState;
import org.zhixing.proposal.ProposalKind;
import org.zhixing.proposal.ProposalState;
import org.zhixing.proposal.Satisfaction;
import org.zhixing.proposal.Sitting;
import org.zhixing.proposal.desk.Catalogue;
import org.zhixing.proposal.desk.ProposalSight;
import org.zhixing.proposal.desk.Terms;
import org.zhixing.proposal.desk.Units;
import org.zhixing.proposal.listing.ProposalFilter;
import org.zhixing.proposal.listing.ProposalListing;
import org.zhixing.proposal.listing.ProposalOrder;
import org.zhixing.proposal.listing.ProposalRow;
import org.zhixing.proposal.listing.ProposalTime;
import org.zhixing.shell.Choice;
import org.zhixing.shell.FilteredList;
import org.zhixing.shell.ListAddress;
import org.zhixing.shell.ListPage;
import org.zhixing.shell.SavedViews;
import org.zhixing.shell.TableExport;
import org.zhixing.shell.Texts;
import org.zhixing.shell.ViewBar;

/** The register of proposals with its filters, and the same as a spreadsheet. */
@Controller
class ProposalLists {

    private static final List<Choice> OFFERED = List.of(
            new Choice("state=REGISTERED", "proposal.view.to-assign"),
            new Choice("time=OVERDUE", "proposal.view.overdue"),
            new Choice("satisfaction=DISSATISFIED", "proposal.view.dissatisfied"),
            new Choice("promised=true", "proposal.view.promised"));

    private final ProposalListing listing;
    private final Catalogue catalogue;
    private final Units units;
    private final CaseClock clock;
    private final MessageSource messages;
    private final FilteredList list;
    private final SavedViews views;

    ProposalLists(
            ProposalListing listing,
            Catalogue catalogue,
            Units units,
            CaseClock clock,
            MessageSource messages,
            @Qualifier("deputyProposalsList") FilteredList list,
            SavedViews views) {
        this.listing = listing;
        this.catalogue = catalogue;
        this.units = units;
        this.clock = clock;
        this.messages = messages;
        this.list = list;
        this.views = views;
    }

    /** The filter as the address says it; what it does not know is no filter. */
    @ModelAttribute
    ProposalFilter filter(@RequestParam Map<String, String> asked) {
        var order = ListAddress.constant(ProposalOrder.class, asked.get("order"));
        return new ProposalFilter(
                ListAddress.constant(ProposalKind.class, asked.get("kind")),
                ListAddress.constant(Sitting.class, asked.get("sitting")),
                ListAddress.constant(ProposalState.class, asked.get("state")),
                ListAddress.constant(HandlingState.class, asked.get("step")),
                word(asked.get("class")),
                ListAddress.id(asked.get("unit")),
                ListAddress.constant(ProposalTime.class, asked.get("time")),
                word(asked.get("grade")),
                ListAddress.constant(Satisfaction.class, asked.get("satisfaction")),
                "true".equals(asked.get("promised")),
                "true".equals(asked.get("answering")),
                Objects.requireNonNullElse(asked.get("text"), "").strip(),
                order == null ? ProposalOrder.NEWEST : order);
    }

    private static @Nullable String word(@Nullable String asked) {
        return asked == null || asked.isBlank() ? null : asked;
    }

    @GetMapping("/deputy-proposals")
    ModelAndView list(
            @ModelAttribute ProposalFilter filter, @RequestParam @Nullable UUID after, Actor actor, Locale locale) {
        var at = clock.now();
        var texts = new Texts(messages, locale);
        var found = listing.page(actor, at, filter, after, ListPage.ASKED);
        String address = address(filter);
        var shown = ListPage.of(list, address, found, row -> row.id().value());
        var page = new ProposalsPage(
                filter,
                shown.rows(),
                listing.count(actor, at, filter),
                names(shown.rows(), at),
                catalogue.matterLabels(texts),
                catalogue.matterClasses().stream()
                        .map(one -> new Choice(one.code(), one.label(texts)))
                        .toList(),
                ProposalSight.isOffice(actor) ? ActChoices.units(units, clock.today()) : List.of(),
                ActChoices.grades(catalogue, texts),
                address,
                shown.next(),
                ProposalSight.isOffice(actor),
                new ViewBar(list, address, OFFERED, views.of(actor.account(), list)));
        return new ModelAndView("proposal/list", "page", page);
    }

    private Map<UnitId, String> names(List<ProposalRow> rows, Instant at) {
        var ids = new HashSet<UnitId>();
        rows.forEach(row -> {
            ids.addAll(row.units());
            ids.addAll(row.assistants());
        });
        return units.names(ids, Terms.dayOf(at));
    }

    @GetMapping("/deputy-proposals.xlsx")
    void export(@ModelAttribute ProposalFilter filter, Actor actor, Locale locale, HttpServletResponse response)
            throws IOException {
        var texts = new Texts(messages, locale);
        var at = clock.now();
        var matters = catalogue.matterLabels(texts);
        var found = listing.page(actor, at, filter, null, ListPage.EXPORTED);
        var names = names(found, at);
        var rows = new ArrayList<List<String>>();
        for (var row : found) {
            rows.add(List.of(
                    texts.name(row.kind()),
                    texts.name(row.sitting()),
                    row.body(),
                    row.number(),
                    row.title(),
                    matters.getOrDefault(row.matterClass(), row.matterClass()),
                    row.filedOn().toString(),
                    row.firstSigner(),
                    String.valueOf(row.signers()),
                    joined(row.units(), names, texts),
                    joined(row.assistants(), names, texts),
                    texts.name(row.state()),
                    row.due() == null
                            ? ""
                            : Terms.dayOf(row.due().minusNanos(1)).toString(),
                    String.join(" ", row.grades()),
                    row.answers().stream().map(texts::name).collect(Collectors.joining(" ")),
                    String.valueOf(row.promises())));
        }
        var head = List.of(
                        "kind",
                        "sitting",
                        "body",
                        "number",
                        "matter",
                        "class",
                        "filed-on",
                        "first-signer",
                        "signers",
                        "units",
                        "assistants",
                        "state",
                        "due",
                        "grade",
                        "satisfaction",
                        "promises")
                .stream()
                .map(name -> texts.t("proposal.field." + name))
                .toList();
        new TableExport(texts.t("proposal.title"), head, rows).sendXlsx(response);
    }

    private static String joined(List<UnitId> ids, Map<UnitId, String> names, Texts texts) {
        return ids.stream()
                .map(id -> names.getOrDefault(id, ""))
                .collect(Collectors.joining(texts.t("proposal.comma")));
    }

    private static String address(ProposalFilter filter) {
        var parts = new LinkedHashMap<String, @Nullable Object>();
        parts.put("kind", filter.kind());
        parts.put("sitting", filter.sitting());
        parts.put("state", filter.state());
        parts.put("step", filter.step());
        parts.put("class", filter.matterClass());
        parts.put("unit", filter.unit());
        parts.put("time", filter.time());
        parts.put("grade", filter.grade());
        parts.put("satisfaction", filter.satisfaction());
        parts.put("promised", filter.promised() ? true : null);
        parts.put("answering", filter.answering() ? true : null);
        parts.put("text", filter.text().isEmpty() ? null : filter.text());
        parts.put("order", filter.order() == ProposalOrder.NEWEST ? null : filter.order());
        return ListAddress.of(parts);
    }
}
