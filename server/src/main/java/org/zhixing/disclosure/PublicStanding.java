package org.zhixing.disclosure;

import java.util.Arrays;
import java.util.List;
import org.zhixing.supervision.DocketState;

/** Where a matter stands, in the words of everybody. */
public enum PublicStanding {
    /** 办理中. */
    UNDER_WAY,
    /** 已报办结，核验中. */
    BEING_CHECKED,
    /** 已办结. */
    DONE,
    /** 暂停办理. */
    PAUSED,
    /** 已终止. */
    ENDED;

    static PublicStanding of(DocketState state) {
        return switch (state) {
            case OPENED, ACKNOWLEDGED, RETURNED -> UNDER_WAY;
            case REPORTED, VERIFYING -> BEING_CHECKED;
            case ACCEPTED, CLOSED -> DONE;
            case SUSPENDED -> PAUSED;
            case WITHDRAWN, DRAFT, DISCARDED -> ENDED;
        };
    }

    /** The states that are told so. */
    List<DocketState> states() {
        return Arrays.stream(DocketState.values())
                .filter(state -> of(state) == this)
                .toList();
    }
}
