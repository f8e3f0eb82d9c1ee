package org.zhixing.plan.review;

import java.util.List;

/**
 * What a proposed task still lacks before it can be opened.
 *
 * @param kind which gap
 * @param args what the message names: the unit as written, the day that has passed
 * @param key of the message
 */
public record Gap(Kind kind, List<Object> args, String key) {

    public Gap(Kind kind, List<Object> args) {
        this(kind, args, "plan.gap." + kind.name());
    }

    public enum Kind {
        /** Nobody is named to answer (practice 5: exactly one accountable lead). */
        NO_LEAD,
        /** A written name stands for no unit we know. */
        UNKNOWN_UNIT,
        /** The lead is a group: someone has to sum up for it. */
        NO_SUMMARY,
        /** The words give no day, and it is neither recurring nor ongoing. */
        NO_DUE,
        /** The day has passed: a new one with a reason is needed. */
        DUE_PASSED,
        /** A day was given in place of a passed one, but not why. */
        NO_REASON,
        /** A township among the units may not be asked for it, as far as its duty list and what was said of it go (L9 h). */
        DUTY
    }
}
