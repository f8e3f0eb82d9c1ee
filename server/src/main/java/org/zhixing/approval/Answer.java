package org.zhixing.approval;

import java.time.Instant;
import org.zhixing.act.Actor;
import org.zhixing.act.CaseRef;

/**
 * What was decided, by whom.
 *
 * @param approved yes or no
 * @param opinion the words of the approver, required for a no
 * @param actor who gave it, in the post that was asked; {@code onBehalfOf} says when a stand-in answered for an absent
 *     holder or a secretary recorded a leader's decision
 */
public record Answer(
        ApprovalId id, String kind, CaseRef subject, boolean approved, String opinion, Instant at, Actor actor) {}
