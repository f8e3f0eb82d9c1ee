package org.zhixing.supervision.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhixing.act.Refusal;
import org.zhixing.ledger.Timeline;
import org.zhixing.signoff.SignOffSteps;
import org.zhixing.signoff.SignedPages;
import org.zhixing.supervision.round.RoundBatch;
import org.zhixing.supervision.round.RoundBatches;

/**
 * Answers of a month on their way through the unit.
 *
 * @param answers what is in it; of what was sent or came back nothing
 * @param answer where the reader signs, null if nobody asks him
 * @param mayTakeBack whether the reader may have it back
 * @param reason as typed
 * @param signed the form for a page signed on paper, null where none may stand now
 */
public record RoundBatchPage(
        RoundBatch batch,
        String unitName,
        List<RoundBatches.Answer> answers,
        SignOffSteps steps,
        @Nullable String answer,
        boolean mayTakeBack,
        String reason,
        SignedPages.@Nullable Form signed,
        @Nullable Refusal refusal,
        Timeline timeline) {

    public RoundBatchPage {
        answers = List.copyOf(answers);
    }
}
