package org.zhixing.approval;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.zhixing.act.OnBehalfOf;
import org.zhixing.act.PersonId;
import org.zhixing.act.PostId;
import org.zhixing.shell.Texts;
import org.zhixing.timelimit.LimitId;

/**
 * An answer as it is kept, with names as they were.
 *
 * @param until the day granted, null for a no and where no day was asked
 * @param post the post for which it was given
 * @param by who gave or recorded it
 * @param carrier on what the leader decided, null unless a secretary recorded it
 * @param confirmation limit of the leader's own word, null when none is needed
 * @param objection why the leader says it is not his, null unless he does
 */
record Given(
        ApprovalId question,
        boolean approved,
        @Nullable LocalDate until,
        String opinion,
        Instant at,
        PostId post,
        String postName,
        String unitName,
        PersonId by,
        String byName,
        @Nullable OnBehalfOf onBehalfOf,
        @Nullable Carrier carrier,
        @Nullable LocalDate decidedOn,
        @Nullable String scan,
        @Nullable LimitId confirmation,
        @Nullable Instant confirmedAt,
        @Nullable String objection) {

    boolean isRecorded() {
        return carrier != null;
    }

    /** For whom a secretary recorded it. */
    @Nullable
    PersonId leader() {
        return isRecorded() && onBehalfOf != null ? onBehalfOf.person() : null;
    }

    /** What the ledger keeps of it. */
    Map<String, Object> facts() {
        var facts = new LinkedHashMap<String, Object>();
        facts.put("approved", approved);
        facts.put("opinion", opinion);
        if (until != null) {
            facts.put("until", until);
        }
        if (carrier != null) {
            facts.put("carrier", Texts.keyOf(carrier));
            facts.put("decided-on", String.valueOf(decidedOn));
        }
        if (scan != null) {
            facts.put("scan", scan);
        }
        return facts;
    }
}
