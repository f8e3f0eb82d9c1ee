package org.zhixing.inspection.rectification;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.zhixing.act.PersonId;
import org.zhixing.act.UnitId;
import org.zhixing.filing.Held;
import org.zhixing.inspection.CaseId;
import org.zhixing.inspection.Origin;
import org.zhixing.inspection.RectificationState;
import org.zhixing.inspection.RectifyTerm;
import org.zhixing.timelimit.LimitId;

/**
 * One finding on its way to being put right.
 *
 * @param goal what is reached when it is put right, null while nobody has said it
 * @param publicity the provision that wants the result made public, null where none does
 * @param publishedOn when it was made public, null while it was not
 * @param publishedAt where it can be read
 * @param firstDue last day before it was ever extended, null when it was not
 * @param asksUntil last day that the unit asks for and nobody has granted or refused
 * @param extended how often it was extended
 * @param urgingProposed since when urging is proposed because the day has passed; null when it is not
 * @param urged how often the unit was urged
 */
public record Rectification(
        CaseId id,
        Origin origin,
        String reference,
        @Nullable String sourceHref,
        UnitId unit,
        String problem,
        RectifyTerm term,
        LocalDate due,
        LimitId limit,
        RectificationState state,
        Instant openedAt,
        @Nullable PersonId opener,
        String openerName,
        @Nullable String goal,
        @Nullable String measure,
        @Nullable String responsible,
        @Nullable String report,
        @Nullable PersonId reporter,
        @Nullable String reporterName,
        @Nullable Instant reportedAt,
        @Nullable PersonId verifier,
        @Nullable String verifierName,
        @Nullable Instant verifiedAt,
        @Nullable String opinion,
        @Nullable Instant endedAt,
        @Nullable String endWords,
        @Nullable UUID paper,
        @Nullable String number,
        @Nullable String publicity,
        @Nullable LocalDate publishedOn,
        @Nullable String publishedAt,
        @Nullable Instant urgingProposed,
        int urged,
        @Nullable LocalDate firstDue,
        @Nullable LocalDate asksUntil,
        int extended,
        int version)
        implements Held.ByCase<CaseId, RectificationState> {

    /** Whether a provision wants the result made public and nobody has recorded where it is. */
    public boolean awaitsPublicity() {
        return publicity != null && publishedOn == null && state == RectificationState.CLEARED;
    }

    /** Whether the day has passed and the unit still owes something; while it waits for an answer it is not late. */
    public boolean late(LocalDate today) {
        boolean owes = state == RectificationState.OPEN || state == RectificationState.IN_WORK;
        return owes && asksUntil == null && due.isBefore(today);
    }
}
