package org.zhixing.campaign.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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
import org.zhixing.campaign.SummaryAct;
import org.zhixing.campaign.desk.CampaignSight;
import org.zhixing.campaign.discussion.Summaries;
import org.zhixing.campaign.discussion.SummaryRows;
import org.zhixing.shell.Choice;
import org.zhixing.shell.FilteredList;
import org.zhixing.shell.ListAddress;
import org.zhixing.shell.ListPage;
import org.zhixing.shell.TableExport;
import org.zhixing.shell.Texts;

/** The result summary of a unit, and the issues found, searchable across units (R152). */
@Controller
class SummaryPages {

    private static final FilteredList LIST =
            new FilteredList("issues", "/campaigns/issues", Set.of("text", "unit", "topic", "opened"));

    private final SummaryRows rows;
    private final Summaries summaries;
    private final CampaignSight sight;
    private final Choices choices;
    private final CaseTimelines timelines;
    private final CaseClock clock;
    private final MessageSource messages;

    SummaryPages(
            SummaryRows rows,
            Summaries summaries,
            CampaignSight sight,
            Choices choices,
            CaseTimelines timelines,
            CaseClock clock,
            MessageSource messages) {
        this.rows = rows;
        this.summaries = summaries;
        this.sight = sight;
        this.choices = choices;
        this.timelines = timelines;
        this.clock = clock;
        this.messages = messages;
    }

    @GetMapping("/campaigns/summaries/{id:[0-9a-f-]{36}}")
    ModelAndView summary(@PathVariable UUID id, Actor actor) {
        var today = clock.today();
        var seer = sight.seer(actor, today);
        var summary = rows.find(id, sight.unitPlans(seer))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        var open = summaries.open(summary, seer);
        var primary = open.contains(SummaryAct.SUBMIT) ? SummaryAct.SUBMIT : null;
        return new ModelAndView(
                "campaign/summary",
                "page",
                new SummaryPage(
                        summary,
                        choices.names(List.of(summary.unit()), today).getOrDefault(summary.unit(), ""),
                        primary,
                        open.stream().filter(act -> act != primary).toList(),
                        timelines.of(summary.caseId())));
    }

    /** The filter as the address says it; what it does not know is no filter. */
    @ModelAttribute
    SummaryRows.Filter filter(
            @RequestParam(defaultValue = "") String text,
            @RequestParam(required = false) @Nullable String unit,
            @RequestParam(required = false) @Nullable String topic,
            @RequestParam(required = false) @Nullable String opened) {
        return new SummaryRows.Filter(text.strip(), ListAddress.id(unit), ListAddress.id(topic), "true".equals(opened));
    }

    @GetMapping("/campaigns/issues")
    ModelAndView issues(@ModelAttribute SummaryRows.Filter filter, @RequestParam @Nullable UUID after, Actor actor) {
        var today = clock.today();
        var scope = sight.unitPlans(sight.seer(actor, today));
        String address = address(filter);
        var page = ListPage.of(LIST, address, rows.page(scope, filter, after, ListPage.ASKED), SummaryRows.Found::id);
        var units = rows.units(scope);
        var names = choices.names(units, today);
        return new ModelAndView(
                "campaign/issues",
                "page",
                new IssuesPage(
                        filter,
                        page.rows(),
                        names,
                        rows.count(scope, filter),
                        units.stream()
                                .map(one -> new Choice(one.value().toString(), names.getOrDefault(one, "")))
                                .toList(),
                        rows.topics(scope),
                        address,
                        page.next()));
    }

    private static String address(SummaryRows.Filter filter) {
        var parts = new LinkedHashMap<String, @Nullable Object>();
        parts.put("text", filter.text().isEmpty() ? null : filter.text());
        parts.put("unit", filter.unit());
        parts.put("topic", filter.topic());
        parts.put("opened", filter.opened() ? "true" : null);
        return ListAddress.of(parts);
    }

    @GetMapping("/campaigns/issues.xlsx")
    void export(@ModelAttribute SummaryRows.Filter filter, Actor actor, Locale locale, HttpServletResponse response)
            throws IOException {
        var today = clock.today();
        var texts = new Texts(messages, locale);
        var scope = sight.unitPlans(sight.seer(actor, today));
        var found = rows.page(scope, filter, null, ListPage.EXPORTED);
        var names = choices.names(
                found.stream().map(SummaryRows.Found::unit).distinct().toList(), today);
        TableExport.of(texts, "campaign.issues", found)
                .column("campaign.column.issue", SummaryRows.Found::words)
                .column("campaign.column.unit", row -> names.getOrDefault(row.unit(), ""))
                .column("campaign.column.topic", SummaryRows.Found::topic)
                .column("campaign.column.campaign", SummaryRows.Found::title)
                .column("campaign.column.docket", SummaryRows.Found::number)
                .sendXlsx(response);
    }
}
