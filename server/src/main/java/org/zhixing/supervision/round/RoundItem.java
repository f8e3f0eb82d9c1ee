package org.zhixing.supervision.round;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.zhixing.act.PersonId;
import org.zhixing.act.UnitId;
import org.zhixing.act.Zone;
import org.zhixing.supervision.DocketId;
import org.zhixing.supervision.DocketKind;
import org.zhixing.supervision.listing.Lights;

/**
 * One docket in a round.
 *
 * @param course whether values or milestones are planned for it
 * @param dueAt end of the last day for the report, null where none is awaited any more
 * @param last what was reported last and not returned, null for nothing
 * @param report what was reported for this round, null for nothing yet
 * @param unread whether that report waits for the office, also where the next one is awaited in the same month already
 * @param draft what the unit has typed and not handed in; the unit's own matter
 * @param milestones those of its course that nobody has reported as reached
 */
public record RoundItem(
        DocketId id,
        String number,
        String title,
        UnitId lead,
        DocketKind kind,
        boolean course,
        String unitOfMeasure,
        boolean inWork,
        Answered answered,
        @Nullable Instant dueAt,
        @Nullable Said last,
        @Nullable Said report,
        boolean unread,
        @Nullable Draft draft,
        List<Choice> milestones,
        Lights.Pair lights) {

    /** Where the item stands in its round. */
    public enum Answered {
        AWAITED,
        LATE,
        REPORTED,
        ACCEPTED,
        RETURNED,
        /** The completion of the docket has been reported meanwhile, or it has ended or stands still. */
        CONCLUDED;

        /** Whether the unit's word is wanted. */
        public boolean open() {
            return this == AWAITED || this == LATE || this == RETURNED;
        }
    }

    /** What was reported. */
    public record Said(
            String words,
            @Nullable BigDecimal amount,
            boolean unchanged,
            Instant at,
            String by,
            @Nullable String opinion) {

        public LocalDate day() {
            return LocalDate.ofInstant(at, Zone.SHANGHAI);
        }
    }

    /**
     * What was typed.
     *
     * @param person who typed it, null for what is older than that was kept
     * @param section where he sits, which lays it forward with its other answers
     * @param ready whether it lies before the head, who signs it off
     * @param batch in which it is on its way through the unit's own steps, null while it is not
     */
    public record Draft(
            String words,
            @Nullable BigDecimal amount,
            boolean unchanged,
            List<UUID> milestones,
            String typedBy,
            @Nullable PersonId person,
            @Nullable UnitId section,
            boolean ready,
            @Nullable UUID batch) {}

    /** A milestone to be reached. */
    public record Choice(UUID id, String title, LocalDate due) {}

    /** Whether the unit can answer now: taken on, and its word wanted. */
    public boolean answerable() {
        return inWork && answered.open() && !onItsWay();
    }

    /** Whether its answer goes through the unit's own steps and cannot be changed meanwhile. */
    public boolean onItsWay() {
        return draft != null && draft.batch() != null;
    }

    /** Whether a value belongs to an answer. */
    public boolean measured() {
        return course && kind == DocketKind.QUANTIFIED;
    }

    RoundItem with(@Nullable Draft typed, List<Choice> open, Lights.Pair both) {
        return new RoundItem(
                id,
                number,
                title,
                lead,
                kind,
                course,
                unitOfMeasure,
                inWork,
                answered,
                dueAt,
                last,
                report,
                unread,
                typed,
                open,
                both);
    }
}
