package org.zhixing.supervision.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhixing.act.Refusal;
import org.zhixing.shell.Choice;
import org.zhixing.supervision.UnitReportKind;

/**
 * The steps of a unit's own reports.
 *
 * @param posts of the unit, to choose from
 * @param mayChange whether the reader is the head who sets them
 */
public record UnitWaysPage(String unitName, List<Way> ways, List<Choice> posts, int innerDays, boolean mayChange) {

    /**
     * The steps of one kind, as they are or were typed.
     *
     * @param reviews posts that review, one a place, empty for an unused place
     * @param sign the post that signs, empty where the unit sends directly
     * @param within how long until a reminder
     * @param set whether the unit has steps of its own
     */
    public record Way(
            UnitReportKind kind,
            List<String> reviews,
            String sign,
            String within,
            String source,
            boolean set,
            @Nullable Refusal refusal) {

        public Way {
            reviews = List.copyOf(reviews);
        }
    }
}
