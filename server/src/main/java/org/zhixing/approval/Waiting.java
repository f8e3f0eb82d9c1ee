package org.zhixing.approval;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhixing.timelimit.LimitView;

/**
 * A question that waits for its answer, as a page of the case tells it: for whom, and since when (interface rule 1).
 *
 * @param limit until when an answer is expected
 */
public record Waiting(
        ApprovalId id, String title, List<ApprovalView.AskedPost> asked, Instant since, @Nullable LimitView limit) {}
