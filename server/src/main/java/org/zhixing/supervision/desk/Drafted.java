package org.zhixing.supervision.desk;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.zhixing.act.PersonId;
import org.zhixing.supervision.DocketState;

/**
 * What is known of a docket only until it is opened (practice 7).
 *
 * @param drafter null for what was written down before this was kept
 * @param although why it is opened beside a similar one, empty where there is none
 * @param pastDueReason why it is opened although its day has passed, null where it has not
 * @param above where the docket of whoever sums up stands, null for a docket below none (practice 5)
 */
public record Drafted(
        @Nullable PersonId drafter,
        String draftedBy,
        @Nullable PersonId checker,
        @Nullable String checkedBy,
        String although,
        @Nullable String pastDueReason,
        LocalDate draftedOn,
        @Nullable DocketState above) {}
