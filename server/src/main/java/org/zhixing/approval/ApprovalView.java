package org.zhixing.approval;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhixing.act.Refusal;
import org.zhixing.organization.Appointment;
import org.zhixing.timelimit.LimitView;

/**
 * A question as one reader sees it, with what this reader may do now.
 *
 * @param asked the posts asked, with whoever holds them today and stands in for them
 * @param limit the limit that runs, else the one that has run
 * @param mayAnswer whether the reader may say yes or no
 * @param answersFor for whom the reader would answer as stand-in, null when for himself
 * @param refusal why the reader, though asked, may not answer; null when there is no such reason
 * @param recordsFor leaders for whom the reader may record a decision
 */
public record ApprovalView(
        ApprovalId id,
        Question question,
        QuestionState state,
        String askedBy,
        Instant askedAt,
        List<AskedPost> asked,
        @Nullable LimitView limit,
        @Nullable AnswerView answer,
        boolean mayAnswer,
        @Nullable String answersFor,
        @Nullable Refusal refusal,
        List<Appointment> recordsFor,
        boolean mayConfirm,
        boolean mayWithdraw,
        AnswerWords words) {

    /**
     * A post that was asked.
     *
     * @param holders names of today's holders
     * @param standIns names of who acts for them because they are away
     * @param steppedBack names of holders who have stepped back
     */
    public record AskedPost(
            String unitName, String postName, List<String> holders, List<String> standIns, List<String> steppedBack) {}
}
