package org.zhixing.approval;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.zhixing.act.PersonId;
import org.zhixing.act.PostId;
import org.zhixing.act.UnitId;
import org.zhixing.timelimit.LimitId;

/**
 * A question as it is kept.
 *
 * @param limit until when an answer is expected
 * @param byPerson who asked, null for a job
 */
record Asked(
        Question question,
        QuestionState state,
        LimitId limit,
        Instant at,
        @Nullable PersonId byPerson,
        @Nullable PostId byPost,
        @Nullable UnitId byUnit,
        String byName,
        String byPostName,
        String byUnitName) {

    ApprovalId id() {
        return question.id();
    }
}
