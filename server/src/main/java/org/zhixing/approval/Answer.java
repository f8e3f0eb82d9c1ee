package org.zhixing.approval;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.zhixing.act.Actor;
import org.zhixing.act.CaseRef;

/**
 * What was decided, by whom.
 *
 * @param approved yes or no
 * @param opinion the words of the approver, required for a no
 * @param actor who gave it, in the post that was asked; {@code onBehalfOf} says when a stand-in answered for an absent
 *     holder or a secretary recorded a leader's decision
 * @param until the day granted, never later than the one asked for; null for a no and where no day was asked
 */
public record Answer(
        ApprovalId id,
        String kind,
        CaseRef subject,
        boolean approved,
        String opinion,
        Instant at,
        Actor actor,
        @Nullable LocalDate until) {}
