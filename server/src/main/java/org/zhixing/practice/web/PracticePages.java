package org.zhixing.practice.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
import org.zhixing.act.CaseClock;
import org.zhixing.act.UnitId;
import org.zhixing.approval.ApprovalReading;
import org.zhixing.attachment.Attachments;
import org.zhixing.disclosure.Disclosure;
import org.zhixing.disclosure.Disclosures;
import org.zhixing.disclosure.Source;
import org.zhixing.organization.CityOffices;
import org.zhixing.organization.Unit;
import org.zhixing.practice.CaseId;
import org.zhixing.practice.CaseKind;
import org.zhixing.practice.EvidenceKind;
import org.zhixing.practice.LibraryAct;
import org.zhixing.practice.PracticeAct;
import org.zhixing.practice.Shelf;
import org.zhixing.practice.Theme;
import org.zhixing.practice.desk.PracticeSight;
import org.zhixing.practice.desk.Seer;
import org.zhixing.practice.library.Adoption;
import org.zhixing.practice.library.Evidence;
import org.zhixing.practice.library.Practice;
import org.zhixing.practice.library.PracticeRows;
import org.zhixing.practice.library.Practices;
import org.zhixing.practice.library.Sources;
import org.zhixing.shell.Choice;
import org.zhixing.shell.FilteredList;
import org.zhixing.shell.ListAddress;
import org.zhixing.shell.ListPage;
import org.zhixing.shell.SavedViews;
import org.zhixing.shell.TableExport;
import org.zhixing.shell.Texts;
import org.zhixing.shell.ViewBar;

/** The practice library, and each practice of it. */
@Controller
class PracticePages {

    private static final List<Choice> OFFERED = List.of(
            new Choice("theme=COORDINATION", "practice.view.coordination"),
            new Choice("shelf=EXPIRED", "practice.Shelf.EXPIRED"),
            new Choice("shelf=UNDER_WAY", "practice.Shelf.UNDER_WAY"));
    private static final Set<PracticeAct> WITHOUT_FORM =
            Set.of(PracticeAct.APPROVE, PracticeAct.DECLINE, PracticeAct.SUCCEED);
    private static final Set<PracticeAct> NEVER_FIRST =
            Set.of(PracticeAct.RETURN, PracticeAct.WITHDRAW, PracticeAct.CORRECT, PracticeAct.RENEW, PracticeAct.TELL);

    private final PracticeRows rows;
    private final Sources sources;
    private final Disclosures disclosures;
    private final PracticeSight sight;
    private final CityOffices offices;
    private final ApprovalReading approvals;
    private final Attachments attachments;
    private final CaseTimelines timelines;
    private final CaseClock clock;
    private final MessageSource messages;
    private final FilteredList list;
    private final SavedViews views;

    PracticePages(
            PracticeRows rows,
            Sources sources,
            Disclosures disclosures,
            PracticeSight sight,
            CityOffices offices,
            ApprovalReading approvals,
            Attachments attachments,
            CaseTimelines timelines,
            CaseClock clock,
            MessageSource messages,
            @Qualifier("practicesList") FilteredList list,
            SavedViews views) {
        this.rows = rows;
        this.sources = sources;
        this.disclosures = disclosures;
        this.sight = sight;
        this.offices = offices;
        this.approvals = approvals;
        this.attachments = attachments;
        this.timelines = timelines;
        this.clock = clock;
        this.messages = messages;
        this.list = list;
        this.views = views;
    }

    /** Those acts that have a form; answers are given where questions wait. */
    static List<LibraryAct> withForms(List<PracticeAct> open) {
        return open.stream()
                .filter(act -> !WITHOUT_FORM.contains(act))
                .map(LibraryAct.class::cast)
                .toList();
    }

    static ResponseStatusException missing() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }

    /** The filter as the address says it; what it does not know is no filter. */
    @ModelAttribute
    PracticeRows.Filter filter(
            @RequestParam(required = false) @Nullable String shelf,
            @RequestParam(required = false) @Nullable String theme,
            @RequestParam(required = false) @Nullable String unit,
            @RequestParam(required = false) @Nullable String adopter,
            @RequestParam(required = false) @Nullable String source,
            @RequestParam(required = false) @Nullable String order,
            @RequestParam(defaultValue = "") String text) {
        return new PracticeRows.Filter(
                Objects.requireNonNullElse(ListAddress.constant(Shelf.class, shelf), Shelf.CURRENT),
                ListAddress.constant(Theme.class, theme),
                ListAddress.id(unit),
                ListAddress.id(adopter),
                ListAddress.id(source),
                text.strip(),
                Objects.requireNonNullElse(
                        ListAddress.constant(PracticeRows.Order.class, order), PracticeRows.Order.LATEST));
    }

    @GetMapping("/practices")
    ModelAndView list(
            @ModelAttribute PracticeRows.Filter filter,
            @RequestParam(required = false) @Nullable String after,
            Actor actor) {
        var at = clock.now();
        var seer = sight.seer(actor, at);
        var scope = sight.practices(seer);
        String address = address(filter);
        var page = ListPage.of(
                list,
                address,
                rows.page(scope, filter, seer.day(), ListAddress.id(after), ListPage.ASKED),
                row -> row.id().value());
        return new ModelAndView(
                "practice/practices",
                "page",
                new PracticesPage(
                        filter,
                        page.rows(),
                        names(page.rows()),
                        offices.bodies(seer.day()).stream().map(Unit::choice).toList(),
                        rows.count(scope, filter, seer.day()),
                        address,
                        page.next(),
                        new ViewBar(list, address, OFFERED, views.of(actor.account(), list)),
                        seer.office() || seer.speaks(),
                        seer.day()));
    }

    @GetMapping("/practices.xlsx")
    void export(@ModelAttribute PracticeRows.Filter filter, Actor actor, Locale locale, HttpServletResponse response)
            throws IOException {
        var texts = new Texts(messages, locale);
        var seer = sight.seer(actor, clock.now());
        var found = rows.page(sight.practices(seer), filter, seer.day(), null, ListPage.EXPORTED);
        var names = names(found);
        TableExport.of(texts, "practice.title", found)
                .column("practice.field.title", Practice::title)
                .column("practice.field.unit", row -> names.getOrDefault(row.unit(), ""))
                .column("practice.field.theme", Practice::theme)
                .column("practice.field.whatWasDone", Practice::done)
                .column("practice.field.why", Practice::why)
                .column("practice.field.conditions", Practice::conditions)
                .column("practice.adopted-by", row -> row.adoptions().size())
                .column("practice.experiences", row -> row.adoptions().stream()
                        .map(one -> adopted(one, names, texts))
                        .collect(Collectors.joining("\n")))
                .column("practice.review-on", Practice::reviewOn)
                .column("practice.state", Practice::state)
                .sendXlsx(response);
    }

    private static String adopted(Adoption one, Map<UnitId, String> names, Texts texts) {
        var experience = one.experience();
        return names.getOrDefault(one.unit(), "")
                + (experience == null ? "" : " " + texts.name(experience) + " " + one.because());
    }

    @GetMapping("/practices/{id:[0-9a-f-]{36}}")
    ModelAndView one(@PathVariable UUID id, Actor actor) {
        var at = clock.now();
        var seer = sight.seer(actor, at);
        var found = new CaseId(CaseKind.PRACTICE, id);
        var scope = sight.practices(seer);
        var one = rows.find(found, scope).orElse(null);
        if (one == null) {
            var home = seer.home();
            return new ModelAndView(
                    "practice/withheld",
                    "page",
                    (home == null ? Optional.<Adoption>empty() : rows.withheldFrom(found, home, scope))
                            .orElseThrow(PracticePages::missing));
        }
        var open = Practices.open(one, seer);
        var primary = primary(one, open, seer);
        var others = withForms(open).stream().filter(act -> act != primary).toList();
        var behind = sources.find(one.evidence(), actor, at);
        boolean inside = inside(one, seer);
        var question = one.approval();
        var source = Source.practice(id);
        var made = disclosures.of(source, actor, at).map(Disclosure::href).orElse(null);
        String propose = disclosures.isOpenTo(source, actor, at) ? "/disclosures/new?practice=" + id : null;
        return new ModelAndView(
                "practice/practice",
                "page",
                new PracticePage(
                        one,
                        offices.name(one.unit(), seer.day()),
                        behind,
                        one.evidence().size() - behind.size(),
                        adoptions(one, actor),
                        one.isPast(seer.day()),
                        inside,
                        attachments.of(found.subject()),
                        inside ? timelines.of(found) : null,
                        question == null
                                ? null
                                : approvals.answerPage(question, at, actor).orElse(null),
                        made == null ? propose : made,
                        made != null,
                        primary,
                        others));
    }

    /** Who proposed it and who keeps the library sees how it came about. */
    static boolean inside(Practice one, Seer seer) {
        return seer.standing().seesAll() || one.unit().equals(seer.home());
    }

    /** What is most likely next: a unit that adopted it and has not said how it went says so; a past one is renewed. */
    private static @Nullable LibraryAct primary(Practice one, List<PracticeAct> open, Seer seer) {
        boolean untold = one.adoptedBy(seer.home())
                .filter(adoption -> adoption.experience() == null)
                .isPresent();
        return open.stream()
                .filter(act -> !WITHOUT_FORM.contains(act))
                .filter(act -> !NEVER_FIRST.contains(act)
                        || (act == PracticeAct.TELL && untold)
                        || (act == PracticeAct.RENEW && one.isPast(seer.day())))
                .findFirst()
                .orElse(null);
    }

    private List<PracticePage.Adopted> adoptions(Practice one, Actor actor) {
        var linked = one.adoptions().stream()
                .map(Adoption::docket)
                .filter(Objects::nonNull)
                .map(docket -> new Evidence(EvidenceKind.DOCKET, docket))
                .toList();
        var dockets = sources.find(linked, actor, clock.now()).stream()
                .collect(Collectors.toMap(
                        source -> source.evidence().source(), source -> source, (first, second) -> first));
        var names = names(List.of(one));
        return one.adoptions().stream()
                .map(adoption -> new PracticePage.Adopted(
                        adoption, names.getOrDefault(adoption.unit(), ""), of(dockets, adoption.docket())))
                .toList();
    }

    private static org.zhixing.practice.library.@Nullable Source of(
            Map<UUID, org.zhixing.practice.library.Source> dockets, @Nullable UUID docket) {
        return docket == null ? null : dockets.get(docket);
    }

    private Map<UnitId, String> names(List<Practice> found) {
        return offices.names(
                found.stream()
                        .flatMap(one -> Stream.concat(
                                Stream.of(one.unit()), one.adoptions().stream().map(Adoption::unit)))
                        .distinct()
                        .toList(),
                clock.today());
    }

    private static String address(PracticeRows.Filter filter) {
        var parts = new LinkedHashMap<String, @Nullable Object>();
        parts.put("shelf", filter.shelf() == Shelf.CURRENT ? null : filter.shelf());
        parts.put("theme", filter.theme());
        parts.put("unit", filter.unit());
        parts.put("adopter", filter.adopter());
        parts.put("source", filter.source());
        parts.put("order", filter.order() == PracticeRows.Order.LATEST ? null : filter.order());
        parts.put("text", filter.text().isEmpty() ? null : filter.text());
        return ListAddress.of(parts);
    }
}
