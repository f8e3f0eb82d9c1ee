package org.zhixing.supervision.desk;

import org.zhixing.supervision.Colour;
import org.zhixing.supervision.NoticeState;

/** What is reported after its day says why (R047), once: a reason stated under a notice is one. */
public final class Delay {

    private Delay() {}

    /** Whether the docket's own term has passed; what was late before it was entered counts nowhere (practice 1). */
    public static boolean isLate(Scene scene) {
        var entered = scene.docket().enteredAt();
        return scene.openLimits(Kinds.DOCKET).stream()
                .map(limit -> limit.dueAt())
                .anyMatch(due -> !due.isAfter(scene.at()) && (entered == null || due.isAfter(entered)));
    }

    /** Whether the unit has said why; what it said of a term that is over explains no later one. */
    public static boolean explained(Scene scene) {
        return scene.notices().stream()
                .anyMatch(notice -> notice.colour() != Colour.GREEN
                        && notice.state() != NoticeState.ENDED
                        && notice.delayReason() != null);
    }
}
