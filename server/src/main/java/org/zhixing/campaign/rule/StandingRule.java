package org.zhixing.campaign.rule;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.zhixing.act.UnitId;
import org.zhixing.campaign.CaseId;
import org.zhixing.campaign.CaseKind;
import org.zhixing.campaign.RuleState;
import org.zhixing.filing.Held;
import org.zhixing.timelimit.LimitId;

/**
 * A rule that outlives its campaign (长效机制; R027, R157).
 *
 * @param document title and number of the paper that makes it a rule
 * @param owner unit that keeps it
 * @param review day on which it is looked at again
 */
public record StandingRule(
        UUID id,
        UUID campaign,
        String campaignTitle,
        UnitId office,
        String name,
        String document,
        UnitId owner,
        LocalDate review,
        RuleState state,
        @Nullable LimitId limit,
        String registeredBy,
        @Nullable String opinion,
        @Nullable Instant takenAt,
        @Nullable String takenBy,
        @Nullable Instant endedAt,
        int version)
        implements Held<RuleState> {

    @Override
    public CaseId caseId() {
        return new CaseId(CaseKind.STANDING_RULE, id);
    }
}
