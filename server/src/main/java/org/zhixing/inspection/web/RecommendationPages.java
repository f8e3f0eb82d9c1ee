package org.zhixing.inspection.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
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
import org.zhixing.attachment.Attachments;
import org.zhixing.inspection.CaseId;
import org.zhixing.inspection.CaseKind;
import org.zhixing.inspection.InspectionAct;
import org.zhixing.inspection.RecommendationAct;
import org.zhixing.inspection.RecommendationKind;
import org.zhixing.inspection.RecommendationState;
import org.zhixing.inspection.conclusion.ConclusionRows;
import org.zhixing.inspection.desk.InspectionLimits;
import org.zhixing.inspection.desk.InspectionSight;
import org.zhixing.inspection.recommendation.Recommendation;
import org.zhixing.inspection.recommendation.RecommendationRows;
import org.zhixing.organization.CityOffices;
import org.zhixing.shell.Choice;
import org.zhixing.shell.FilteredList;
import org.zhixing.shell.ListAddress;
import org.zhixing.shell.ListPage;
import org.zhixing.shell.RegisterForms;
import org.zhixing.shell.SavedViews;
import org.zhixing.shell.TableExport;
import org.zhixing.shell.Texts;
import org.zhixing.shell.ViewBar;

/** The register of what was recommended after inspections, and each line of it. */
@Controller
class RecommendationPages {

    private static final List<Choice> OFFERED =
            List.of(new Choice("state=SENT", "inspection.RecommendationState.SENT"));
    private static final Set<RecommendationAct> NEVER_FIRST =
            Set.of(RecommendationAct.REDRAFT, RecommendationAct.WITHDRAW);

    private final RecommendationRows rows;
    private final RecommendationForms forms;
    private final ConclusionRows conclusions;
    private final InspectionSight sight;
    private final InspectionLimits limits;
    private final CityOffices offices;
    private final Attachments attachments;
    private final CaseTimelines timelines;
    private final CaseClock clock;
    private final MessageSource messages;
    private final FilteredList list;
    private final SavedViews views;

    RecommendationPages(
            RecommendationRows rows,
            RecommendationForms forms,
            ConclusionRows conclusions,
            InspectionSight sight,
            InspectionLimits limits,
            CityOffices offices,
            Attachments attachments,
            CaseTimelines timelines,
            CaseClock clock,
            MessageSource messages,
            @Qualifier("recommendationsList") FilteredList list,
            SavedViews views) {
        this.rows = rows;
        this.forms = forms;
        this.conclusions = conclusions;
        this.sight = sight;
        this.limits = limits;
        this.offices = offices;
        this.attachments = attachments;
        this.timelines = timelines;
        this.clock = clock;
        this.messages = messages;
        this.list = list;
        this.views = views;
    }

    /** The filter as the address says it; what it does not know is no filter. */
    @ModelAttribute
    RecommendationRows.Filter filter(
            @RequestParam(required = false) @Nullable String kind,
            @RequestParam(required = false) @Nullable String state,
            @RequestParam(defaultValue = "") String text) {
        return new RecommendationRows.Filter(
                ListAddress.constant(RecommendationKind.class, kind),
                ListAddress.constant(RecommendationState.class, state),
                text.strip());
    }

    @GetMapping("/recommendations")
    ModelAndView list(
            @ModelAttribute RecommendationRows.Filter filter, @RequestParam @Nullable UUID after, Actor actor) {
        var scope = sight.recommendations(sight.standing(actor, clock.today()));
        String address = address(filter);
        var page = ListPage.of(list, address, rows.page(scope, filter, after, ListPage.ASKED), row -> row.id()
                .value());
        return new ModelAndView(
                "inspection/recommendations",
                "page",
                new RecommendationsPage(
                        filter,
                        page.rows(),
                        offices.names(
                                page.rows().stream()
                                        .map(Recommendation::unit)
                                        .distinct()
                                        .toList(),
                                clock.today()),
                        rows.count(scope, filter),
                        address,
                        page.next(),
                        new ViewBar(list, address, OFFERED, views.of(actor.account(), list))));
    }

    @GetMapping("/recommendations.xlsx")
    void export(
            @ModelAttribute RecommendationRows.Filter filter, Actor actor, Locale locale, HttpServletResponse response)
            throws IOException {
        var texts = new Texts(messages, locale);
        var scope = sight.recommendations(sight.standing(actor, clock.today()));
        var found = rows.page(scope, filter, null, ListPage.EXPORTED);
        var names = offices.names(
                found.stream().map(Recommendation::unit).distinct().toList(), clock.today());
        TableExport.of(texts, "inspection.recommendations", found)
                .column("inspection.number", Recommendation::number)
                .column("inspection.field.recommended", Recommendation::kind)
                .column("inspection.field.unit", row -> names.getOrDefault(row.unit(), ""))
                .column("inspection.field.facts", Recommendation::facts)
                .column("inspection.field.basis", Recommendation::basis)
                .column("inspection.field.proposal", Recommendation::proposal)
                .column("inspection.field.word", Recommendation::word)
                .column("inspection.field.body", Recommendation::body)
                .column("inspection.state", Recommendation::state)
                .column("inspection.field.document", Recommendation::answerDocument)
                .column("inspection.field.bodyAnswer", Recommendation::answer)
                .sendXlsx(response);
    }

    @GetMapping("/recommendations/{id:[0-9a-f-]{36}}")
    ModelAndView one(@PathVariable UUID id, Actor actor) {
        var at = clock.now();
        var found = new CaseId(CaseKind.RECOMMENDATION, id);
        var one = rows.find(found, sight.recommendations(sight.standing(actor, clock.today())))
                .orElseThrow(PlanPages::missing);
        var open = new ArrayList<>(
                forms.show(found, at, actor).map(RegisterForms.Shown::open).orElse(List.of()));
        InspectionAct primary = open.stream()
                .filter(act -> !NEVER_FIRST.contains(act))
                .findFirst()
                .orElse(null);
        open.remove(primary);
        return new ModelAndView(
                "inspection/recommendation",
                "page",
                new RecommendationPage(
                        one,
                        offices.name(one.unit(), clock.today()),
                        conclusions
                                .find(one.conclusion(), InspectionSight.Scope.SYSTEM)
                                .map(conclusion -> Objects.requireNonNullElse(conclusion.number(), ""))
                                .orElse(""),
                        limits.view(one.limit(), at),
                        attachments.of(found.subject()),
                        timelines.of(found),
                        primary,
                        open));
    }

    private static String address(RecommendationRows.Filter filter) {
        var parts = new LinkedHashMap<String, @Nullable Object>();
        parts.put("kind", filter.kind());
        parts.put("state", filter.state());
        parts.put("text", filter.text().isEmpty() ? null : filter.text());
        return ListAddress.of(parts);
    }
}
