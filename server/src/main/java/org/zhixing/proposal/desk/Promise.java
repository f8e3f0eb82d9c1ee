package org.zhixing.proposal.desk;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.zhixing.proposal.PromiseId;
import org.zhixing.proposal.PromiseState;
import org.zhixing.supervision.DocketId;
import org.zhixing.timelimit.LimitId;

/**
 * One thing promised in a reply.
 *
 * @param term null until the reply is signed
 * @param docket under which supervision follows it, where the officer has chosen so
 * @param result what came of it, or why it was given up
 */
public record Promise(
        PromiseId id,
        UUID reply,
        int place,
        String text,
        LocalDate due,
        PromiseState state,
        @Nullable LimitId term,
        @Nullable DocketId docket,
        @Nullable String result,
        @Nullable Instant endedAt) {}
