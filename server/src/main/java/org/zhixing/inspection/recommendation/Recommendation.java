package org.zhixing.inspection.recommendation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.zhixing.act.UnitId;
import org.zhixing.approval.ApprovalId;
import org.zhixing.filing.Held;
import org.zhixing.inspection.CaseId;
import org.zhixing.inspection.RecommendationKind;
import org.zhixing.inspection.RecommendationState;
import org.zhixing.timelimit.LimitId;

/**
 * What is recommended about one unit after an inspection.
 *
 * @param conclusion the supervision conclusion it rests on
 * @param body the competent body
 * @param limit the term that runs: for the unit’s word, then for the reminder that no answer has come; null when none does
 * @param toldAt since when the unit knows of it, null before
 * @param word what the unit says, null where it was not heard or said nothing
 * @param answerDocument the paper with which the competent body answered
 */
public record Recommendation(
        CaseId id,
        CaseId conclusion,
        UnitId unit,
        RecommendationKind kind,
        RecommendationState state,
        String facts,
        String basis,
        String proposal,
        String body,
        String drafterName,
        Instant draftedAt,
        @Nullable LimitId limit,
        @Nullable Instant toldAt,
        @Nullable String word,
        @Nullable String wordBy,
        @Nullable Instant heardAt,
        @Nullable ApprovalId approval,
        @Nullable String approverName,
        @Nullable Instant approvedAt,
        @Nullable String opinion,
        @Nullable UUID paper,
        @Nullable String number,
        @Nullable Instant sentAt,
        @Nullable String answerDocument,
        @Nullable LocalDate answeredOn,
        @Nullable String answer,
        @Nullable String endWords,
        int version)
        implements Held.ByCase<CaseId, RecommendationState> {}
