package org.zhixing.proposal.web;

import java.util.List;
import org.zhixing.proposal.desk.Catalogue.Grade;
import org.zhixing.proposal.desk.HandlingRule;

/**
 * The rules by which proposals are handled.
 *
 * @param mayChange whether the reader may adopt a change
 */
public record RulesPage(List<HandlingRule> rules, List<Grade> grades, boolean mayChange) {

    /** How many still wait for a legal officer. */
    public long toBeConfirmed() {
        return rules.stream().filter(HandlingRule::toBeConfirmed).count();
    }
}
