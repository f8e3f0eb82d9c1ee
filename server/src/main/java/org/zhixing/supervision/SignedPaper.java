package org.zhixing.supervision;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.zhixing.act.PersonId;

/**
 * A paper about a docket that has gone its whole way and is signed (呈批单, practice 7).
 *
 * @param number of the paper
 * @param draftedBy post and name of who drafted it
 * @param checker who checked it, null where nobody did or the record does not say
 * @param checkedBy post and name of who checked it
 * @param signer null where the record does not say
 * @param read the versions of the dockets as whoever checked it read them
 * @param signature post and name of who signed, with day and number, as it is printed
 */
public record SignedPaper(
        String number,
        String draftedBy,
        @Nullable PersonId checker,
        @Nullable String checkedBy,
        @Nullable PersonId signer,
        Map<DocketId, Integer> read,
        String signature) {}
