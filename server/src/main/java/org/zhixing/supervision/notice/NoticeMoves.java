package org.zhixing.supervision.notice;

import static org.zhixing.supervision.NoticeState.ACKNOWLEDGED;
import static org.zhixing.supervision.NoticeState.APPROVAL_ASKED;
import static org.zhixing.supervision.NoticeState.APPROVED;
import static org.zhixing.supervision.NoticeState.CHECKED;
import static org.zhixing.supervision.NoticeState.DISMISSED;
import static org.zhixing.supervision.NoticeState.DISPUTED;
import static org.zhixing.supervision.NoticeState.ENDED;
import static org.zhixing.supervision.NoticeState.ISSUED;
import static org.zhixing.supervision.NoticeState.PROPOSED;
import static org.zhixing.supervision.NoticeState.WITHDRAWN;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.zhixing.supervision.Colour;
import org.zhixing.supervision.NoticeAct;
import org.zhixing.supervision.NoticeState;
import org.zhixing.supervision.Party;

/**
 * The one table of legal moves of a notice. The sweep appears in it once, as one who may propose; whatever sets or takes
 * away a colour is a person's act (architecture rule 3).
 */
public final class NoticeMoves {

    private static final Set<Colour> ALL = Set.of(Colour.values());
    private static final Set<Colour> LATE = Set.of(Colour.YELLOW, Colour.RED);
    private static final Set<Colour> GREEN = Set.of(Colour.GREEN);
    private static final Set<Colour> YELLOW = Set.of(Colour.YELLOW);
    private static final Set<Colour> RED = Set.of(Colour.RED);
    private static final Set<Party> OFFICE = Set.of(Party.OFFICER, Party.CHIEF);
    private static final Set<Party> LEAD = Set.of(Party.LEAD_LIAISON, Party.LEAD_HEAD);
    private static final Set<Party> APPROVER = Set.of(Party.APPROVER);

    private static final List<NoticeMove> TABLE = List.of(
            new NoticeMove(
                    null,
                    NoticeAct.PROPOSE,
                    PROPOSED,
                    LATE,
                    Set.of(Party.SWEEP, Party.OFFICER, Party.CHIEF),
                    "R042 R043"),
            new NoticeMove(null, NoticeAct.ISSUE, ISSUED, GREEN, OFFICE, "R041"),
            new NoticeMove(PROPOSED, NoticeAct.EXPLAIN, PROPOSED, RED, LEAD, "R043 practice 8"),
            new NoticeMove(PROPOSED, NoticeAct.ASK_APPROVAL, APPROVAL_ASKED, RED, OFFICE, "R043 practice 8"),
            new NoticeMove(APPROVAL_ASKED, NoticeAct.APPROVE, APPROVED, RED, APPROVER, "R043 practice 8"),
            new NoticeMove(APPROVAL_ASKED, NoticeAct.REFUSE, DISMISSED, RED, APPROVER, "R043 practice 8"),
            new NoticeMove(PROPOSED, NoticeAct.CHECK, CHECKED, YELLOW, OFFICE, "practice 7"),
            new NoticeMove(PROPOSED, NoticeAct.ISSUE, ISSUED, YELLOW, OFFICE, "R042"),
            new NoticeMove(CHECKED, NoticeAct.ISSUE, ISSUED, YELLOW, OFFICE, "R042 practice 7"),
            new NoticeMove(APPROVED, NoticeAct.ISSUE, ISSUED, RED, OFFICE, "R043"),
            new NoticeMove(PROPOSED, NoticeAct.DISMISS, DISMISSED, LATE, OFFICE, "R042 R043"),
            new NoticeMove(CHECKED, NoticeAct.DISMISS, DISMISSED, YELLOW, OFFICE, "R042"),
            new NoticeMove(APPROVAL_ASKED, NoticeAct.DISMISS, DISMISSED, RED, OFFICE, "R043"),
            new NoticeMove(APPROVED, NoticeAct.DISMISS, DISMISSED, RED, OFFICE, "R043"),
            new NoticeMove(ISSUED, NoticeAct.ACKNOWLEDGE, ACKNOWLEDGED, ALL, LEAD, "R041 R042 R043"),
            new NoticeMove(ISSUED, NoticeAct.STATE_REASON, ISSUED, LATE, LEAD, "R042 R047"),
            new NoticeMove(ACKNOWLEDGED, NoticeAct.STATE_REASON, ACKNOWLEDGED, LATE, LEAD, "R042 R047"),
            new NoticeMove(ISSUED, NoticeAct.DISPUTE, DISPUTED, LATE, LEAD, "R042 R043"),
            new NoticeMove(ACKNOWLEDGED, NoticeAct.DISPUTE, DISPUTED, LATE, LEAD, "R042 R043"),
            new NoticeMove(DISPUTED, NoticeAct.UPHOLD, ACKNOWLEDGED, LATE, OFFICE, "R042 R043"),
            new NoticeMove(ISSUED, NoticeAct.WITHDRAW, WITHDRAWN, LATE, OFFICE, "architecture 9"),
            new NoticeMove(ACKNOWLEDGED, NoticeAct.WITHDRAW, WITHDRAWN, LATE, OFFICE, "architecture 9"),
            new NoticeMove(DISPUTED, NoticeAct.WITHDRAW, WITHDRAWN, LATE, OFFICE, "architecture 9"),
            new NoticeMove(ISSUED, NoticeAct.END, ENDED, LATE, OFFICE, "practice 8"),
            new NoticeMove(ACKNOWLEDGED, NoticeAct.END, ENDED, LATE, OFFICE, "practice 8"),
            new NoticeMove(DISPUTED, NoticeAct.END, ENDED, LATE, OFFICE, "practice 8"));

    private NoticeMoves() {}

    public static List<NoticeMove> all() {
        return TABLE;
    }

    public static Optional<NoticeMove> find(@Nullable NoticeState from, NoticeAct act, Colour colour) {
        return TABLE.stream()
                .filter(move -> move.from() == from
                        && move.act() == act
                        && move.colours().contains(colour))
                .findFirst();
    }

    /** What somebody in these relations may do with a notice. */
    public static List<NoticeMove> openTo(Set<Party> parties, NoticeState from, Colour colour) {
        return TABLE.stream()
                .filter(move -> move.from() == from && move.colours().contains(colour))
                // it follows from what the office does to the docket, never from an act of its own
                .filter(move -> move.act() != NoticeAct.END)
                .filter(move -> move.who().stream().anyMatch(parties::contains))
                .toList();
    }
}
