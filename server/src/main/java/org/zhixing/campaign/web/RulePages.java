package org.zhixing.campaign.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.zhixing.act.Actor;
import org.zhixing.act.CaseClock;
import org.zhixing.campaign.RuleAct;
import org.zhixing.campaign.desk.CampaignSight;
import org.zhixing.campaign.rule.RuleRows;
import org.zhixing.campaign.rule.StandingRule;
import org.zhixing.campaign.rule.StandingRules;
import org.zhixing.shell.TableExport;
import org.zhixing.shell.Texts;

/** The register of rules that outlive campaigns, and each of them. */
@Controller
class RulePages {

    private static final Set<RuleAct> FIRST = Set.of(RuleAct.OFFER, RuleAct.TAKE_OVER, RuleAct.KEEP);

    private final RuleRows rows;
    private final StandingRules rules;
    private final CampaignSight sight;
    private final Choices choices;
    private final CaseTimelines timelines;
    private final CaseClock clock;
    private final MessageSource messages;

    RulePages(
            RuleRows rows,
            StandingRules rules,
            CampaignSight sight,
            Choices choices,
            CaseTimelines timelines,
            CaseClock clock,
            MessageSource messages) {
        this.rows = rows;
        this.rules = rules;
        this.sight = sight;
        this.choices = choices;
        this.timelines = timelines;
        this.clock = clock;
        this.messages = messages;
    }

    @GetMapping("/campaigns/rules")
    ModelAndView register(Actor actor) {
        return new ModelAndView("campaign/rules", "page", page(actor));
    }

    private RulesPage page(Actor actor) {
        var today = clock.today();
        var found = rows.all(sight.campaigns(sight.seer(actor, today)));
        return new RulesPage(
                found,
                choices.names(found.stream().map(StandingRule::owner).distinct().toList(), today),
                today);
    }

    @GetMapping("/campaigns/rules.xlsx")
    void export(Actor actor, Locale locale, HttpServletResponse response) throws IOException {
        var texts = new Texts(messages, locale);
        var page = page(actor);
        var cells = new ArrayList<List<String>>();
        for (var rule : page.rules()) {
            cells.add(List.of(
                    rule.name(),
                    rule.document(),
                    page.name(rule.owner()),
                    rule.review().toString(),
                    texts.name(rule.state()),
                    rule.campaignTitle()));
        }
        new TableExport(
                        texts.t("campaign.rules"),
                        List.of(
                                texts.t("campaign.field.name"),
                                texts.t("campaign.field.document"),
                                texts.t("campaign.field.owner"),
                                texts.t("campaign.field.review"),
                                texts.t("campaign.column.state"),
                                texts.t("campaign.column.campaign")),
                        cells)
                .sendXlsx(response);
    }

    @GetMapping("/campaigns/rules/{id:[0-9a-f-]{36}}")
    ModelAndView rule(@PathVariable UUID id, Actor actor) {
        var today = clock.today();
        var seer = sight.seer(actor, today);
        CampaignSight.Scope scope = sight.campaigns(seer);
        var rule = rows.find(id, scope).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        var open = rules.open(rule, seer);
        var primary = open.stream().filter(FIRST::contains).findFirst().orElse(null);
        return new ModelAndView(
                "campaign/rule",
                "page",
                new RulePage(
                        rule,
                        choices.names(List.of(rule.owner()), today).getOrDefault(rule.owner(), ""),
                        primary,
                        open.stream().filter(act -> act != primary).toList(),
                        today,
                        timelines.of(rule.caseId())));
    }
}
