package org.zhixing.cockpit;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import org.zhixing.supervision.DocketState;

/** With whom a docket lies now; our own verification is never the unit's delay (practice 4). */
public enum Holder {
    /** Not yet taken on by the unit. */
    NOT_ACKNOWLEDGED,
    /** The unit works on it. */
    UNIT,
    /** The supervision office verifies or has to close. */
    SUPERVISION;

    Set<DocketState> states() {
        return switch (this) {
            case NOT_ACKNOWLEDGED -> EnumSet.of(DocketState.OPENED);
            case UNIT -> EnumSet.of(DocketState.ACKNOWLEDGED, DocketState.RETURNED);
            case SUPERVISION -> EnumSet.of(DocketState.REPORTED, DocketState.VERIFYING, DocketState.ACCEPTED);
        };
    }

    /** Where a running docket in this state lies. */
    static Holder of(DocketState state) {
        return Arrays.stream(values())
                .filter(holder -> holder.states().contains(state))
                .findFirst()
                .orElse(UNIT);
    }
}
