package org.zhixing.practice.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
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
import org.zhixing.approval.ApprovalReading;
import org.zhixing.attachment.Attachments;
import org.zhixing.organization.CityOffices;
import org.zhixing.practice.CaseId;
import org.zhixing.practice.CaseKind;
import org.zhixing.practice.LibraryAct;
import org.zhixing.practice.NegativeCaseAct;
import org.zhixing.practice.Shelf;
import org.zhixing.practice.desk.PracticeLimits;
import org.zhixing.practice.desk.PracticeSight;
import org.zhixing.practice.desk.Seer;
import org.zhixing.practice.negative.Bases;
import org.zhixing.practice.negative.Basis;
import org.zhixing.practice.negative.NegativeCase;
import org.zhixing.practice.negative.NegativeCaseRows;
import org.zhixing.practice.negative.NegativeCases;
import org.zhixing.shell.Choice;
import org.zhixing.shell.FilteredList;
import org.zhixing.shell.ListAddress;
import org.zhixing.shell.ListPage;
import org.zhixing.shell.SavedViews;
import org.zhixing.shell.TableExport;
import org.zhixing.shell.Texts;
import org.zhixing.shell.ViewBar;

/** The register of negative cases, and each of them. */
@Controller
class NegativeCasePages {

    private static final List<Choice> OFFERED = List.of(new Choice("shelf=UNDER_WAY", "practice.Shelf.UNDER_WAY"));
    private static final Set<NegativeCaseAct> NEVER_FIRST =
            Set.of(NegativeCaseAct.REDRAFT, NegativeCaseAct.WITHDRAW, NegativeCaseAct.CORRECT, NegativeCaseAct.REVOKE);

    private final NegativeCaseRows rows;
    private final NegativeCases cases;
    private final Bases bases;
    private final PracticeSight sight;
    private final PracticeLimits limits;
    private final CityOffices offices;
    private final ApprovalReading approvals;
    private final Attachments attachments;
    private final CaseTimelines timelines;
    private final CaseClock clock;
    private final MessageSource messages;
    private final FilteredList list;
    private final SavedViews views;

    NegativeCasePages(
            NegativeCaseRows rows,
            NegativeCases cases,
            Bases bases,
            PracticeSight sight,
            PracticeLimits limits,
            CityOffices offices,
            ApprovalReading approvals,
            Attachments attachments,
            CaseTimelines timelines,
            CaseClock clock,
            MessageSource messages,
            @Qualifier("negativeCasesList") FilteredList list,
            SavedViews views) {
        this.rows = rows;
        this.cases = cases;
        this.bases = bases;
        this.sight = sight;
        this.limits = limits;
        this.offices = offices;
        this.approvals = approvals;
        this.attachments = attachments;
        this.timelines = timelines;
        this.clock = clock;
        this.messages = messages;
        this.list = list;
        this.views = views;
    }

    /** The filter as the address says it; what it does not know is no filter. */
    @ModelAttribute
    NegativeCaseRows.Filter filter(
            @RequestParam(required = false) @Nullable String shelf,
            @RequestParam(required = false) @Nullable String unit,
            @RequestParam(defaultValue = "") String text) {
        return new NegativeCaseRows.Filter(
                Objects.requireNonNullElse(ListAddress.constant(Shelf.class, shelf), Shelf.CURRENT),
                ListAddress.id(unit),
                text.strip());
    }

    @GetMapping("/negative-cases")
    ModelAndView list(
            @ModelAttribute NegativeCaseRows.Filter filter,
            @RequestParam(required = false) @Nullable String after,
            Actor actor) {
        var seer = sight.seer(actor, clock.now());
        var scope = sight.negativeCases(seer);
        String address = address(filter);
        var page = ListPage.of(
                list,
                address,
                rows.page(scope, filter, seer.day(), ListAddress.id(after), ListPage.ASKED),
                row -> row.id().value());
        return new ModelAndView(
                "practice/negative-cases",
                "page",
                new NegativeCasesPage(
                        filter,
                        page.rows(),
                        offices.names(
                                page.rows().stream()
                                        .map(NegativeCase::unit)
                                        .distinct()
                                        .toList(),
                                seer.day()),
                        rows.count(scope, filter, seer.day()),
                        address,
                        page.next(),
                        new ViewBar(list, address, OFFERED, views.of(actor.account(), list)),
                        seer.office() ? bases.redDockets() : List.of()));
    }

    @GetMapping("/negative-cases.xlsx")
    void export(
            @ModelAttribute NegativeCaseRows.Filter filter, Actor actor, Locale locale, HttpServletResponse response)
            throws IOException {
        var texts = new Texts(messages, locale);
        var seer = sight.seer(actor, clock.now());
        var found = rows.page(sight.negativeCases(seer), filter, seer.day(), null, ListPage.EXPORTED);
        var names =
                offices.names(found.stream().map(NegativeCase::unit).distinct().toList(), seer.day());
        Predicate<NegativeCase> told = row -> factsOpen(row, inside(row, seer));
        TableExport.of(texts, "practice.negative-cases", found)
                .column("practice.field.title", NegativeCase::title)
                .column("practice.concerned", row -> names.getOrDefault(row.unit(), ""))
                .column("practice.field.facts", row -> told.test(row) ? row.facts() : null)
                .column("practice.field.legalBasis", row -> told.test(row) ? row.legalBasis() : null)
                .column(
                        "practice.field.decisionMaker",
                        row -> told.test(row) ? row.decisionMaker() + " " + row.basisNumber() : null)
                .column("practice.field.word", row -> told.test(row) ? row.word() : null)
                .column("practice.field.correction", NegativeCase::correction)
                .column("practice.until", NegativeCase::until)
                .column("practice.state", NegativeCase::state)
                .sendXlsx(response);
    }

    @GetMapping("/negative-cases/{id:[0-9a-f-]{36}}")
    ModelAndView one(@PathVariable UUID id, Actor actor) {
        var at = clock.now();
        var seer = sight.seer(actor, at);
        var found = new CaseId(CaseKind.NEGATIVE_CASE, id);
        var one = rows.find(found, sight.negativeCases(seer)).orElseThrow(PracticePages::missing);
        var open = cases.open(one, seer, at);
        boolean stands = cases.standsAsItStood(one, at);
        NegativeCaseAct primary = open.stream()
                .filter(act ->
                        !NEVER_FIRST.contains(act) || (!stands && act == NegativeCaseAct.CORRECT && seer.office()))
                .findFirst()
                .orElse(null);
        boolean inside = inside(one, seer);
        var question = one.approval();
        var names = offices.names(one.readers(), seer.day());
        return new ModelAndView(
                "practice/negative-case",
                "page",
                new NegativeCasePage(
                        one,
                        offices.name(one.unit(), seer.day()),
                        one.readers().stream()
                                .map(reader -> names.getOrDefault(reader, ""))
                                .toList(),
                        inside
                                ? bases.find(one.basisKind(), one.basis(), at)
                                        .map(Basis::href)
                                        .orElse(null)
                                : null,
                        stands,
                        one.isPast(seer.day()),
                        inside,
                        limits.view(one.limit(), at),
                        inside ? attachments.of(found.subject()) : List.of(),
                        inside ? timelines.of(found) : null,
                        question == null
                                ? null
                                : approvals.answerPage(question, at, actor).orElse(null),
                        primary,
                        open.stream()
                                .filter(act -> act != primary)
                                .map(LibraryAct.class::cast)
                                .toList()));
    }

    /** Who keeps it, who reads it for its legality and whom it concerns; others read what was released to them. */
    static boolean inside(NegativeCase one, Seer seer) {
        return seer.standing().seesAll() || seer.lawyer() || one.unit().equals(seer.home());
    }

    /** What was taken back is read by its readers no more: the correction stands in its place. */
    private static boolean factsOpen(NegativeCase one, boolean inside) {
        return inside || one.shown();
    }

    private static String address(NegativeCaseRows.Filter filter) {
        var parts = new LinkedHashMap<String, @Nullable Object>();
        parts.put("shelf", filter.shelf() == Shelf.CURRENT ? null : filter.shelf());
        parts.put("unit", filter.unit());
        parts.put("text", filter.text().isEmpty() ? null : filter.text());
        return ListAddress.of(parts);
    }
}
