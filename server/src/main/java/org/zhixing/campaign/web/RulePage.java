package org.zhixing.campaign.web;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhixing.campaign.RuleAct;
import org.zhixing.campaign.RuleState;
import org.zhixing.campaign.rule.StandingRule;
import org.zhixing.ledger.Timeline;

/** One rule with its owner. */
public record RulePage(
        StandingRule rule,
        String owner,
        @Nullable RuleAct primary,
        List<RuleAct> others,
        LocalDate today,
        Timeline timeline) {

    public boolean late() {
        return rule.state() == RuleState.CARRIED && rule.review().isBefore(today);
    }
}
