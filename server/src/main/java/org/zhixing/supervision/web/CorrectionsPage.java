package org.zhixing.supervision.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.zhixing.act.PersonId;
import org.zhixing.act.Refusal;
import org.zhixing.act.Zone;
import org.zhixing.signoff.SheetSteps;
import org.zhixing.supervision.CorrectionState;
import org.zhixing.supervision.correction.Proposed;

/**
 * Corrections of dates that nobody has answered (practice 9).
 *
 * @param gone why what was tried was not done, of those that are not listed any more
 * @param asked what the steps of corrections ask of the reader
 * @param reason what was typed
 */
public record CorrectionsPage(List<Refusal> gone, List<Row> rows, SheetSteps.Asked asked, String reason) {

    /**
     * One correction.
     *
     * @param why why what was tried was not done, null where nothing was
     */
    public record Row(Proposed correction, String title, String leadName, @Nullable Refusal why) {

        /** What the page saw, so that a date that moves meanwhile is read anew. */
        public String seen() {
            return correction.id().value() + ":" + correction.version();
        }

        public LocalDate before() {
            return lastDay(correction.dueBefore());
        }

        public LocalDate after() {
            return lastDay(correction.dueAfter());
        }

        private static LocalDate lastDay(Instant due) {
            return LocalDate.ofInstant(due.minusNanos(1), Zone.SHANGHAI);
        }
    }

    /** The city's rule by which corrections go out with the recalculation; null where people sign them. */
    public @Nullable String byRule() {
        return asked.byOne();
    }

    public boolean anyToCheck() {
        return asked.byOne() == null
                && rows.stream().anyMatch(row -> row.correction().state() == CorrectionState.PROPOSED);
    }

    public boolean anyToSign() {
        return rows.stream().anyMatch(row -> asked.againstSigning(null, checker(row)) == null);
    }

    private static @Nullable PersonId checker(Row row) {
        return row.correction().state() == CorrectionState.CHECKED
                ? Objects.requireNonNull(row.correction().checker())
                : null;
    }
}
