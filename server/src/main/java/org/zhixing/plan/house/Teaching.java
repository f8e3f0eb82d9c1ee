package org.zhixing.plan.house;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhixing.act.Actor;
import org.zhixing.act.Ids;
import org.zhixing.act.Outcome;
import org.zhixing.act.UnitId;
import org.zhixing.ledger.Entry;
import org.zhixing.ledger.Ledger;
import org.zhixing.ledger.Stream;
import org.zhixing.plan.PlanDocumentId;
import org.zhixing.plan.review.PlanRights;
import org.zhixing.planreader.house.HouseRule;
import org.zhixing.planreader.house.HouseRule.Kind;

/** Remembers what an officer says about the documents of an issuer, and forgets it again; both are in the ledger. */
@Service
@Transactional
public class Teaching {

    private static final String RULE = "R030";
    private static final int LONGEST = 200;

    private final RememberedRules rules;
    private final Ledger ledger;

    Teaching(RememberedRules rules, Ledger ledger) {
        this.rules = rules;
        this.ledger = ledger;
    }

    /**
     * Remembers a rule; one about the same words gives way to it.
     *
     * @param learntFrom the document in whose review it was said, null if in none
     */
    public Outcome<RememberedRule> remember(
            String issuer,
            Kind kind,
            String words,
            String value,
            @Nullable PlanDocumentId learntFrom,
            Actor officer,
            Instant at) {
        UnitId office = PlanRights.officeOf(officer);
        String said = kind.needsWords() ? words.strip() : "";
        if (!kind.takes(said, value.strip()) || said.length() > LONGEST || value.length() > LONGEST) {
            return Outcome.refused("plan.refused.no-rule", RULE);
        }
        UUID id = Ids.next();
        var rule = new HouseRule(id.toString(), issuer.strip(), kind, said, value.strip());
        var before = rules.sameMatter(office, rule).orElse(null);
        if (before != null && before.rule().value().equals(rule.value())) {
            return Outcome.done(before);
        }
        if (before != null) {
            forget(before, officer, at);
        }
        var remembered = new RememberedRule(id, office, rule, at, officer.personName(), learntFrom, null, null);
        rules.add(remembered);
        ledger.append(entry(remembered, "rule.remembered", officer, at));
        return Outcome.done(remembered);
    }

    /** Forgets a rule: documents read from now on are read without it. */
    public Outcome<RememberedRule> forget(UUID id, Actor officer, Instant at) {
        return rules.find(java.util.List.of(id), PlanRights.officeOf(officer)).stream()
                .filter(RememberedRule::inForce)
                .findFirst()
                .map(rule -> forget(rule, officer, at))
                .orElseGet(() -> Outcome.refused("plan.refused.rule-gone", RULE));
    }

    private Outcome<RememberedRule> forget(RememberedRule rule, Actor officer, Instant at) {
        if (!rules.forget(rule.id(), rule.office(), at, officer.personName())) {
            return Outcome.refused("plan.refused.rule-gone", RULE);
        }
        ledger.append(entry(rule, "rule.forgotten", officer, at));
        return Outcome.done(rule);
    }

    private static Entry entry(RememberedRule remembered, String verb, Actor officer, Instant at) {
        HouseRule rule = remembered.rule();
        return Entry.of(
                Stream.of(RememberedRule.subject(remembered.id())),
                at,
                officer,
                verb,
                Map.of(
                        "issuer",
                        rule.issuer(),
                        "kind",
                        rule.kind().name(),
                        "words",
                        rule.words(),
                        "value",
                        rule.value()));
    }
}
