package org.zhixing.cockpit;

import java.util.EnumSet;
import java.util.Set;
import org.zhixing.supervision.DocketState;

/** With whom a docket lies now; our own verification is never the unit's delay (practice 4). */
public enum Holder {
    /** Not yet taken on by the unit. */
    NOT_ACKNOWLEDGED(EnumSet.of(DocketState.OPENED)),
    /** The unit works on it. */
    UNIT(EnumSet.of(DocketState.ACKNOWLEDGED, DocketState.RETURNED)),
    /** The supervision office verifies or has to close. */
    SUPERVISION(EnumSet.of(DocketState.REPORTED, DocketState.VERIFYING, DocketState.ACCEPTED));

    private final Set<DocketState> states;

    Holder(Set<DocketState> states) {
        this.states = states;
    }

    Set<DocketState> states() {
        return states;
    }
}
