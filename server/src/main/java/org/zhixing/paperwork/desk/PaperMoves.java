package org.zhixing.paperwork.desk;

import static org.zhixing.paperwork.PaperParty.CHIEF;
import static org.zhixing.paperwork.PaperParty.OFFICER;
import static org.zhixing.paperwork.PaperParty.SIGNER;
import static org.zhixing.paperwork.PaperState.DISCARDED;
import static org.zhixing.paperwork.PaperState.DRAFT;
import static org.zhixing.paperwork.PaperState.IN_SIGN_OFF;
import static org.zhixing.paperwork.PaperState.ISSUED;
import static org.zhixing.paperwork.PaperState.WITHDRAWN;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.zhixing.paperwork.PaperAct;
import org.zhixing.paperwork.PaperParty;
import org.zhixing.paperwork.PaperState;

/** The table of legal moves of a paper: the only way in which its state changes (architecture rule 5). */
public final class PaperMoves {

    /**
     * A legal move.
     *
     * @param from null for the act that begins the paper
     * @param rule article or requirement
     */
    public record Move(@Nullable PaperState from, PaperAct act, PaperState to, Set<PaperParty> who, String rule) {}

    private static final Set<PaperParty> OFFICE = EnumSet.of(OFFICER, CHIEF);

    public static final List<Move> TABLE = List.of(
            new Move(null, PaperAct.BEGIN, DRAFT, OFFICE, "practice 7"),
            new Move(DRAFT, PaperAct.REVISE, DRAFT, OFFICE, "practice 7"),
            new Move(DRAFT, PaperAct.SUBMIT, IN_SIGN_OFF, OFFICE, "practice 7"),
            new Move(DRAFT, PaperAct.DISCARD, DISCARDED, OFFICE, "practice 7"),
            new Move(IN_SIGN_OFF, PaperAct.CHECK, IN_SIGN_OFF, OFFICE, "practice 7"),
            new Move(IN_SIGN_OFF, PaperAct.RECORD_PAGE, IN_SIGN_OFF, OFFICE, "practice 3"),
            new Move(IN_SIGN_OFF, PaperAct.SEND_BACK, DRAFT, OFFICE, "practice 7"),
            new Move(IN_SIGN_OFF, PaperAct.DECLINE, DRAFT, EnumSet.of(SIGNER), "practice 7"),
            new Move(IN_SIGN_OFF, PaperAct.ISSUE, ISSUED, EnumSet.of(OFFICER, CHIEF, SIGNER), "practice 7"),
            new Move(ISSUED, PaperAct.WITHDRAW, WITHDRAWN, EnumSet.of(CHIEF), "practice 7"));

    private PaperMoves() {}

    public static Optional<Move> find(@Nullable PaperState from, PaperAct act) {
        return TABLE.stream()
                .filter(move -> move.from() == from && move.act() == act)
                .findFirst();
    }

    /** What somebody in these relations may do, in the order of the table. */
    public static List<PaperAct> openTo(Set<PaperParty> parties, PaperState from) {
        return TABLE.stream()
                .filter(move -> move.from() == from && move.who().stream().anyMatch(parties::contains))
                .map(Move::act)
                .toList();
    }
}
