package org.zhixing.decision;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.zhixing.act.CaseRef;
import org.zhixing.act.PostId;
import org.zhixing.act.UnitId;

/**
 * A meeting whose minutes are followed up.
 *
 * @param number of the minutes, may be empty
 * @param convener the leader's post to whom results go back
 * @param convenerName as it was when the meeting was registered
 * @param office the office of supervision that follows it up
 */
public record Meeting(
        UUID id,
        MeetingKind kind,
        String title,
        String number,
        LocalDate heldOn,
        PostId convener,
        String convenerName,
        UnitId office,
        Instant registeredAt,
        String registeredBy) {

    static final String MODULE = "decision";
    static final String TYPE = "meeting";

    public CaseRef subject() {
        return subject(id);
    }

    static CaseRef subject(UUID id) {
        return new CaseRef(MODULE, TYPE, id);
    }

    public String href() {
        return href(id);
    }

    static String href(UUID id) {
        return "/meetings/" + id;
    }

    /** Title and number, as a docket names its source. */
    public String source() {
        return number.isEmpty() ? title : title + " " + number;
    }
}
