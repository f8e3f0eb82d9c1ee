package org.zhixing.proposal.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhixing.act.Refusal;
import org.zhixing.proposal.desk.HandlingRule;

/**
 * One rule by which proposals are handled, with its versions and the form that adopts another.
 *
 * @param rule the newest version
 * @param refusal why what was typed was not adopted
 */
public record RulePage(HandlingRule rule, List<HandlingRule> versions, Typed typed, @Nullable Refusal refusal) {

    /** What was typed. */
    public record Typed(
            String value, String extension, String document, String adoptedOn, String reason, String confirmedBy) {}
}
