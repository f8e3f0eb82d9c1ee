package org.zhixing.ladder.web;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.zhixing.act.Refusal;
import org.zhixing.act.UnitId;
import org.zhixing.ladder.Trial;
import org.zhixing.ladder.Trials;
import org.zhixing.supervision.LadderRule;

/**
 * The rule table, and the trial of a change if one was made.
 *
 * @param chosen the rule to be changed, null for none
 * @param value what was typed for it
 * @param trial null before one was made
 * @param source what was typed as the source
 * @param reason what was typed as the reason
 */
public record LadderPage(
        List<LadderRule> rules,
        @Nullable LadderRule chosen,
        List<LadderRule> versions,
        String value,
        String source,
        String reason,
        @Nullable Trial trial,
        int left,
        Map<UnitId, String> names,
        @Nullable Refusal refusal) {

    public String name(UnitId unit) {
        return names.getOrDefault(unit, "");
    }

    /** Whether a change of this rule shows in a trial. */
    public boolean counts(LadderRule rule) {
        return Trials.PROPOSING.contains(rule.key());
    }
}
