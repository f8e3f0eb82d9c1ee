package org.zhixing.decision;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.zhixing.act.UnitId;
import org.zhixing.supervision.Colour;
import org.zhixing.supervision.DocketId;
import org.zhixing.supervision.DocketState;

/**
 * A matter of a meeting.
 *
 * @param place its number in the minutes, from 1
 * @param lead null while no unit is named
 * @param leadName empty while no unit is named
 * @param due as the minutes state it, null for the term of the rules
 * @param members units that each get a docket below that of the lead, which sums up (practice 5)
 * @param docket the docket opened last, null before
 * @param remark why it was dropped, or what the convener wants besides; empty for neither
 * @param result as reported back, empty before
 * @param now how the docket stands, null where there is none or the reader may not see it
 */
public record Item(
        UUID id,
        UUID meeting,
        String meetingTitle,
        LocalDate heldOn,
        int place,
        String text,
        @Nullable UnitId lead,
        String leadName,
        List<UnitId> assistants,
        @Nullable LocalDate due,
        List<UnitId> members,
        ItemState state,
        @Nullable DocketId docket,
        String remark,
        String result,
        @Nullable Instant reportedAt,
        @Nullable Now now) {

    public Item {
        assistants = List.copyOf(assistants);
        members = List.copyOf(members);
    }

    /**
     * The docket as it stands.
     *
     * @param report the words of the last report of completion, empty before
     */
    public record Now(String number, DocketState state, @Nullable Colour colour, String report) {

        /** Accepted, so that there is a result to report back. */
        public boolean done() {
            return state == DocketState.ACCEPTED || state == DocketState.CLOSED;
        }
    }

    /** Its result can be reported back. */
    public boolean reportable() {
        return state == ItemState.OPENED && now != null && now.done();
    }

    public String href() {
        return Meeting.href(meeting) + "#item-" + place;
    }
}
