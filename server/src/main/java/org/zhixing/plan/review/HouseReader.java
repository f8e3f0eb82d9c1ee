package org.zhixing.plan.review;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhixing.act.UnitId;
import org.zhixing.organization.Organization;
import org.zhixing.organization.Unit;
import org.zhixing.plan.house.RememberedRules;
import org.zhixing.planreader.DocumentText;
import org.zhixing.planreader.Plan;
import org.zhixing.planreader.PlanReader;
import org.zhixing.planreader.ReadingOptions;
import org.zhixing.planreader.Span;
import org.zhixing.planreader.house.HouseRule;

/** The reader with what this house knows: the names of its units, and what the office has taught. */
@Component
class HouseReader {

    private final PlanReader reader = new PlanReader();
    private final Organization organization;
    private final RememberedRules rules;

    HouseReader(Organization organization, RememberedRules rules) {
        this.organization = organization;
        this.rules = rules;
    }

    Plan read(DocumentText text, UnitId office, LocalDate today) {
        return reader.read(text, new ReadingOptions(null, names(today), rules.inForce(office)));
    }

    /**
     * What the reader makes of words that a person marked as one task: units and limit, if it finds exactly one task.
     *
     * @param selected where the words stand in the document
     */
    @Nullable
    TaskContent task(PlanDocument document, String words, Span selected, LocalDate today) {
        DocumentText alone = DocumentText.of(words);
        if (!alone.text().equals(words)) {
            return null;
        }
        String issuer = document.facts().issuer();
        List<HouseRule> taught = rules.inForce(document.office()).stream()
                .filter(rule -> rule.issuer().equals(issuer) && rule.kind() != HouseRule.Kind.NOT_A_TASK)
                .map(rule -> new HouseRule(rule.id(), "", rule.kind(), rule.words(), rule.value()))
                .toList();
        Plan plan = reader.read(alone, new ReadingOptions(document.facts().signed(), names(today), taught));
        return plan.tasks().size() == 1
                ? Evidence.moved(Proposal.content(plan.tasks().get(0)), selected.start())
                : null;
    }

    private Set<String> names(LocalDate today) {
        Set<String> names = new HashSet<>();
        for (Unit unit : organization.units(today)) {
            names.add(unit.name());
            names.addAll(unit.aliases());
        }
        return names;
    }
}
