package org.zhixing.supervision;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.zhixing.act.UnitId;
import org.zhixing.worktime.Period;

/**
 * A docket to be opened: what R041 puts on the green notice.
 *
 * @param id chosen by the caller, so that children can name their parent in the same batch
 * @param requirement what is to be done, and what counts as done
 * @param lead the one accountable lead unit (牵头单位)
 * @param participants joint leads and assistants; none is the lead
 * @param campaign campaign of a plan, opaque here, null for a docket opened by hand
 * @param task task of a plan, opaque here
 * @param due a date that the source states; it does not roll (practice 9)
 * @param term a term that the source states; null together with {@code due} means the term of the rules
 * @param pastDueReason why it is opened although the stated date has passed
 */
public record OpenDocket(
        DocketId id,
        Source source,
        String title,
        String requirement,
        DocketKind kind,
        Urgency urgency,
        UnitId lead,
        List<Participant> participants,
        @Nullable DocketId parent,
        @Nullable UUID campaign,
        @Nullable UUID task,
        @Nullable LocalDate due,
        @Nullable Period term,
        @Nullable String pastDueReason,
        @Nullable Quantity quantity) {

    public OpenDocket {
        participants = List.copyOf(participants);
    }

    /**
     * Where the duty comes from (domain law L1: no docket without authority).
     *
     * @param ref the document in another module, opaque
     * @param title name and number of the document
     * @param authority the words that found the duty, as written
     */
    public record Source(SourceKind kind, @Nullable UUID ref, String title, String authority) {}

    /**
     * Another unit with its own limit.
     *
     * @param due null for the rule: half the term, at least three working days before due (practice 5)
     */
    public record Participant(UnitId unit, Part part, @Nullable LocalDate due) {}

    /** A target value (practice 4). */
    public record Quantity(BigDecimal target, String unitOfMeasure) {}
}
