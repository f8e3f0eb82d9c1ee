package org.zhixing.plan.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.zhixing.act.Actor;
import org.zhixing.act.UnitId;
import org.zhixing.dutylist.DutyGate;
import org.zhixing.organization.Organization;
import org.zhixing.organization.Unit;
import org.zhixing.organization.UnitMatch;
import org.zhixing.plan.campaign.StandingTasks;
import org.zhixing.plan.house.RememberedRule;
import org.zhixing.plan.house.RememberedRules;
import org.zhixing.plan.review.DocumentState;
import org.zhixing.plan.review.DraftTask;
import org.zhixing.plan.review.DraftTasks;
import org.zhixing.plan.review.Gap;
import org.zhixing.plan.review.Highlights;
import org.zhixing.plan.review.PlanDocument;
import org.zhixing.plan.review.Readiness;
import org.zhixing.plan.review.Review;
import org.zhixing.plan.review.TaskContent;
import org.zhixing.plan.review.TaskContent.Part;
import org.zhixing.plan.review.UnitNames;
import org.zhixing.shell.Choice;

/** Lays a document and its proposed tasks out for review. */
@Component
class ReviewDesk {

    private final DraftTasks tasks;
    private final Review review;
    private final RememberedRules rules;
    private final UnitNames names;
    private final Organization organization;
    private final StandingTasks standing;
    private final DutyGate duties;

    ReviewDesk(
            DraftTasks tasks,
            Review review,
            RememberedRules rules,
            UnitNames names,
            Organization organization,
            StandingTasks standing,
            DutyGate duties) {
        this.duties = duties;
        this.tasks = tasks;
        this.review = review;
        this.rules = rules;
        this.names = names;
        this.organization = organization;
        this.standing = standing;
    }

    ReviewPage lay(PlanDocument document, LocalDate today, Instant at, Actor actor) {
        List<DraftTask> all = tasks.of(document.id());
        List<DraftTask> kept =
                all.stream().filter(row -> !row.content().removed()).toList();
        var readiness = new Readiness(names.of(all, today), today, duties.on(today));
        // what is recognised as standing needs no ground in a duty list
        boolean ready = document.state() == DocumentState.IN_REVIEW
                && kept.stream().allMatch(row -> readiness.gapsOf(row.content()).stream()
                        .allMatch(gap -> gap.kind() == Gap.Kind.DUTY));
        // asked for when nothing else is left to do: whoever confirms is told
        var found = ready ? standing.of(kept, readiness.units(), at, actor) : Map.<UUID, List<StandingTasks.Found>>of();
        Map<UnitId, Unit> units = new LinkedHashMap<>();
        organization.units(today).forEach(unit -> units.put(unit.id(), unit));

        var cards = new ArrayList<ReviewPage.Card>();
        var removed = new ArrayList<ReviewPage.Card>();
        for (DraftTask row : kept) {
            cards.add(card(
                    cards.size() + 1, row, document.text(), readiness, units, found.getOrDefault(row.id(), List.of())));
        }
        all.stream()
                .filter(row -> row.content().removed())
                .forEach(row -> removed.add(card(0, row, document.text(), readiness, units, List.of())));
        return new ReviewPage(
                document,
                Highlights.cut(document.text(), kept),
                cards,
                removed,
                unknown(kept, readiness, units),
                units.values().stream()
                        .filter(unit -> unit.type() != org.zhixing.organization.UnitType.SECTION)
                        .map(Unit::choice)
                        .toList(),
                (int) cards.stream().filter(card -> !card.ready()).count(),
                (int) cards.stream().filter(card -> card.content().checked()).count(),
                (int) cards.stream()
                        .filter(card -> card.content().accountable() < 0
                                && !card.content().leads().isEmpty())
                        .count(),
                (int) cards.stream()
                        .filter(card -> !card.content().readings().isEmpty())
                        .count(),
                (int) cards.stream()
                        .filter(card -> MonthLimits.open(card.content()))
                        .count(),
                review.undoable(document),
                taught(document, cards),
                cards.stream().anyMatch(ReviewPage.Card::bound)
                        ? duties.choices("", today, LocaleContextHolder.getLocale())
                        : List.of(),
                today);
    }

    private ReviewPage.Card card(
            int number,
            DraftTask row,
            String text,
            Readiness readiness,
            Map<UnitId, Unit> units,
            List<StandingTasks.Found> standing) {
        TaskContent content = row.content();
        var gaps = readiness.gapsOf(content);
        var asked = readiness.duties().townships(readiness.unitsOf(content)).keySet();
        return new ReviewPage.Card(
                number,
                row.id(),
                content,
                gaps,
                lines(content.leads(), readiness, units),
                lines(content.supports(), readiness, units),
                Reasons.of(content, text),
                content.standing() != null ? 0 : docketsOf(content, readiness),
                standing,
                readiness.duties().binds(asked),
                gaps.stream().anyMatch(gap -> gap.kind() == Gap.Kind.DUTY)
                        ? duties.likely(content.text(), asked, readiness.today())
                        : List.of());
    }

    /** As {@code Opening} opens them. */
    private static int docketsOf(TaskContent content, Readiness readiness) {
        var lead = content.accountableLead();
        return lead != null && readiness.units().get(lead.written()) instanceof UnitMatch.Collective group
                ? 1
                        + (int) group.members().stream()
                                .filter(one -> !one.equals(content.summary()))
                                .count()
                : 1;
    }

    /** The rules of the house that had part in what is shown. */
    private Map<String, RememberedRule> taught(PlanDocument document, List<ReviewPage.Card> cards) {
        var ids = new HashSet<UUID>();
        cards.forEach(card -> card.why().forEach(why -> why.taught().forEach(id -> ids.add(UUID.fromString(id)))));
        return rules.find(ids, document.office()).stream()
                .collect(Collectors.toMap(rule -> rule.id().toString(), rule -> rule));
    }

    private static List<ReviewPage.UnitLine> lines(List<Part> parts, Readiness readiness, Map<UnitId, Unit> units) {
        return parts.stream()
                .map(part -> {
                    UnitMatch match = readiness.units().get(part.written());
                    String official = null;
                    List<String> members = List.of();
                    if (match instanceof UnitMatch.Known known && units.get(known.unit()) != null) {
                        official = units.get(known.unit()).name();
                    } else if (match instanceof UnitMatch.Collective group) {
                        official = part.written();
                        members = group.members().stream()
                                .map(units::get)
                                .filter(Objects::nonNull)
                                .map(Unit::name)
                                .toList();
                    }
                    return new ReviewPage.UnitLine(part.written(), official, members, part.inherited(), part.rule());
                })
                .toList();
    }

    private static List<ReviewPage.UnknownName> unknown(
            List<DraftTask> kept, Readiness readiness, Map<UnitId, Unit> units) {
        var counts = new HashMap<String, Integer>();
        var order = new ArrayList<String>();
        for (DraftTask row : kept) {
            for (String written : readiness.unknown(row.content())) {
                if (counts.merge(written, 1, Integer::sum) == 1) {
                    order.add(written);
                }
            }
        }
        return order.stream()
                .map(written -> {
                    List<Choice> perhaps = readiness.units().get(written) instanceof UnitMatch.Unknown open
                            ? open.perhaps().stream()
                                    .map(units::get)
                                    .filter(Objects::nonNull)
                                    .map(Unit::choice)
                                    .toList()
                            : List.of();
                    return new ReviewPage.UnknownName(written, counts.getOrDefault(written, 0), perhaps);
                })
                .toList();
    }
}
