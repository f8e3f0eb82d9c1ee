package org.zhixing.campaign.course;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.zhixing.act.Actor;
import org.zhixing.act.Ids;
import org.zhixing.act.Zone;
import org.zhixing.campaign.ItemStanding;
import org.zhixing.campaign.RuleState;
import org.zhixing.campaign.UnitPlanState;
import org.zhixing.campaign.Verdict;
import org.zhixing.campaign.desk.CampaignSight.Scope;
import org.zhixing.campaign.rule.RuleRows;
import org.zhixing.campaign.unitplan.UnitPlanRows;
import org.zhixing.organization.Organization;
import org.zhixing.paper.Block;
import org.zhixing.paper.Draft;
import org.zhixing.paper.Issued;
import org.zhixing.paper.PaperForm;
import org.zhixing.paper.Papers;
import org.zhixing.shell.Texts;

/** The evaluation report (R154): figures from the dockets, words from the office, a sheet in the end. */
@Component
public class Evaluation {

    private final CampaignItems items;
    private final UnitPlanRows plans;
    private final RuleRows rules;
    private final Acceptances acceptances;
    private final Organization organization;
    private final Papers papers;
    private final Texts texts;

    Evaluation(
            CampaignItems items,
            UnitPlanRows plans,
            RuleRows rules,
            Acceptances acceptances,
            Organization organization,
            Papers papers,
            MessageSource messages) {
        this.items = items;
        this.plans = plans;
        this.rules = rules;
        this.acceptances = acceptances;
        this.organization = organization;
        this.papers = papers;
        this.texts = new Texts(messages, Locale.SIMPLIFIED_CHINESE);
    }

    /**
     * What the data say.
     *
     * @param tasks dockets by how they fared, withdrawn ones apart
     * @param returned dockets of which a report was returned at least once
     * @param units units with a plan, and how many of the plans were accepted
     * @param met criteria met and looked at, of all
     */
    public record Figures(
            Map<ItemStanding, Integer> tasks,
            int returned,
            int extended,
            int units,
            int plansAccepted,
            int met,
            int criteria,
            int rules,
            int rulesSettled) {

        public int all() {
            return tasks.entrySet().stream()
                    .filter(entry -> entry.getKey() != ItemStanding.WITHDRAWN)
                    .mapToInt(Map.Entry::getValue)
                    .sum();
        }

        public int of(ItemStanding standing) {
            return tasks.getOrDefault(standing, 0);
        }

        public int done() {
            return of(ItemStanding.IN_TIME) + of(ItemStanding.LATE);
        }
    }

    public Figures figures(UUID campaign, Instant at) {
        var found = items.of(campaign, at);
        var tasks = new EnumMap<ItemStanding, Integer>(ItemStanding.class);
        found.forEach(item -> tasks.merge(item.standing(), 1, Integer::sum));
        var unitPlans = plans.of(campaign, Scope.SYSTEM);
        var lines = acceptances.of(campaign);
        var kept = rules.of(campaign, Scope.SYSTEM).stream()
                .filter(rule -> rule.state() != RuleState.DROPPED)
                .toList();
        return new Figures(
                tasks,
                (int) found.stream().filter(item -> item.returns() > 0).count(),
                (int) found.stream().filter(item -> item.extensions() > 0).count(),
                unitPlans.size(),
                (int) unitPlans.stream()
                        .filter(plan -> plan.state() == UnitPlanState.ACCEPTED)
                        .count(),
                (int) lines.stream()
                        .filter(line -> line.verdict() == Verdict.MET)
                        .count(),
                lines.size(),
                kept.size(),
                (int) kept.stream().filter(rule -> rule.state().settled()).count());
    }

    /** What the office finds when it begins to write: the figures in sentences. */
    public String draft(Course course, Instant at) {
        var figures = figures(course.id(), at);
        return texts.t(
                "campaign.report.draft",
                course.title(),
                figures.all(),
                figures.done(),
                figures.of(ItemStanding.LATE),
                figures.of(ItemStanding.OVERDUE),
                figures.units(),
                figures.plansAccepted(),
                figures.rules());
    }

    Issued issue(Course course, Instant at, Actor actor) {
        var today = LocalDate.ofInstant(at, Zone.SHANGHAI);
        var figures = figures(course.id(), at);
        var body = new ArrayList<Block>();
        body.add(new Block.Heading(texts.t("campaign.sheet.summary")));
        Objects.requireNonNullElse(course.report(), "")
                .lines()
                .filter(line -> !line.isBlank())
                .forEach(line -> body.add(new Block.Paragraph(line.strip())));
        body.add(new Block.Heading(texts.t("campaign.sheet.tasks")));
        for (var standing : ItemStanding.values()) {
            body.add(new Block.Line(texts.name(standing), String.valueOf(figures.of(standing))));
        }
        body.add(new Block.Heading(texts.t("campaign.sheet.acceptance")));
        body.add(new Block.Paragraph(texts.t("campaign.sheet.met", figures.criteria(), figures.met())));
        acceptances.of(course.id()).stream()
                .filter(line -> line.verdict() == Verdict.NOT_MET)
                .forEach(line -> body.add(new Block.Paragraph(texts.t(
                        "campaign.sheet.not-met",
                        name(line.unit(), today),
                        texts.name(line.criterion()),
                        line.finding()))));
        body.add(new Block.Heading(texts.t("campaign.sheet.rules")));
        rules.of(course.id(), Scope.SYSTEM).stream()
                .filter(rule -> rule.state() != RuleState.DROPPED)
                .forEach(rule -> body.add(new Block.Paragraph(texts.t(
                        "campaign.sheet.rule",
                        rule.name(),
                        rule.document(),
                        name(rule.owner(), today),
                        rule.review().toString()))));
        return papers.issue(
                        List.of(new Draft(
                                Ids.next(),
                                PaperForm.EVALUATION_REPORT,
                                course.caseId().subject(),
                                course.office(),
                                name(course.office(), today),
                                List.of(name(course.supervisor(), today)),
                                texts.t("campaign.sheet.title", course.title()),
                                body,
                                List.of())),
                        at,
                        actor)
                .get(0);
    }

    private String name(org.zhixing.act.UnitId unit, LocalDate day) {
        return organization.name(unit, day);
    }
}
