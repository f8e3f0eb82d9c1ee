package org.zhixing.signoff;

import java.util.List;

/** Where a sign-off stands. */
public enum SignOffState {
    /** 流转中. */
    RUNNING,
    /** 已退回. */
    BACK,
    /** 已完成. */
    COMPLETE;

    /** From where to where. */
    public record Step(SignOffState from, SignOffState to) {}

    public static final List<Step> MOVES =
            List.of(new Step(RUNNING, BACK), new Step(RUNNING, COMPLETE), new Step(BACK, RUNNING));
}
