package org.zhixing.disclosure;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.zhixing.supervision.DocketId;
import org.zhixing.supervision.DocketState;

/**
 * A docket as far as its publication goes.
 *
 * @param progress what the unit reported last, empty for nothing
 * @param extensions granted ones, the first first
 * @param internal whether it, what it belongs to or comes from is internal material
 */
record Matter(
        DocketId docket,
        String number,
        String title,
        String requirement,
        DocketState state,
        String progress,
        List<Extension> extensions,
        boolean internal) {

    /**
     * @param reason as the unit wrote it
     */
    record Extension(UUID id, int workingDays, LocalDate grantedOn, String reason) {}

    /** What was never opened has nothing to be read. */
    boolean opened() {
        return state != DocketState.DRAFT && state != DocketState.DISCARDED;
    }
}
