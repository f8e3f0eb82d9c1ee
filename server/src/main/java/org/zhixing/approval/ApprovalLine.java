package org.zhixing.approval;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.zhixing.timelimit.LimitView;

/**
 * A question as a line of a list.
 *
 * @param limit until when an answer, or the leader's own word, is expected; null when nothing runs
 * @param answer the answer, null while there is none
 */
public record ApprovalLine(
        ApprovalId id,
        String title,
        QuestionState state,
        String askedBy,
        Instant askedAt,
        @Nullable LimitView limit,
        @Nullable AnswerView answer) {}
