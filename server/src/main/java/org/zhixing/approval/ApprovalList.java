package org.zhixing.approval;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of questions.
 *
 * @param next where the next page begins, null on the last
 */
public record ApprovalList(List<ApprovalLine> lines, @Nullable String next) {

    /** Which questions: a closed set. */
    public enum Choice {
        /** Put to posts the reader holds or stands in for, or may record for; unanswered. */
        WAITING,
        /** Recorded for the reader as leader, and not yet his own word. */
        TO_CONFIRM,
        /** Answered by the reader, or in his name. */
        ANSWERED,
        /** Asked by the reader. */
        ASKED
    }
}
