package org.zhixing.decision;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhixing.act.PostId;
import org.zhixing.act.UnitId;

/** A meeting to be registered, with what it settled in the order of the minutes. */
public record NewMeeting(
        MeetingKind kind, String title, String number, LocalDate heldOn, PostId convener, List<Matter> matters) {

    public NewMeeting {
        matters = List.copyOf(matters);
    }

    /**
     * One matter.
     *
     * @param lead null where the meeting named no unit: it is kept as not settled
     * @param leadName as the minutes write it
     * @param due null for the term of the rules
     * @param members units that each get a docket below that of the lead, which sums up (practice 5)
     */
    public record Matter(
            String text,
            @Nullable UnitId lead,
            String leadName,
            List<UnitId> assistants,
            @Nullable LocalDate due,
            List<UnitId> members) {

        public Matter {
            assistants = List.copyOf(assistants);
            members = List.copyOf(members);
        }
    }
}
