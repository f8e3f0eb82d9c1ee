package org.zhixing.proposal.desk;

import static org.zhixing.proposal.HandlingState.ASSIGNED;
import static org.zhixing.proposal.HandlingState.CONCLUDED;
import static org.zhixing.proposal.HandlingState.CONTRIBUTED;
import static org.zhixing.proposal.HandlingState.IN_HAND;
import static org.zhixing.proposal.HandlingState.OBJECTED;
import static org.zhixing.proposal.HandlingState.RELEASED;
import static org.zhixing.proposal.HandlingState.REPLIED;
import static org.zhixing.proposal.HandlingState.SIGNING;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.zhixing.act.Moves;
import org.zhixing.act.Moves.Move;
import org.zhixing.proposal.HandlingPart;
import org.zhixing.proposal.HandlingState;
import org.zhixing.proposal.ProposalAct;
import org.zhixing.proposal.ProposalParty;
import org.zhixing.proposal.ProposalState;

/**
 * The one table of legal moves: of the whole, and of each unit's part in it. A reply goes out by the signature of the head
 * alone, and after dissatisfaction a part comes to its end through a second handling.
 */
public final class ProposalMoves {

    private static final Set<HandlingPart> ALL = Set.of(HandlingPart.values());
    private static final Set<HandlingPart> REPLYING = Set.of(HandlingPart.LEAD, HandlingPart.SEPARATE);
    private static final Set<HandlingPart> ASSISTING = Set.of(HandlingPart.ASSISTANT);
    private static final Set<ProposalParty> OFFICE = Set.of(ProposalParty.OFFICER, ProposalParty.CHIEF);
    private static final Set<ProposalParty> CHIEF = Set.of(ProposalParty.CHIEF);
    private static final Set<ProposalParty> UNIT = Set.of(ProposalParty.LIAISON, ProposalParty.HEAD);
    private static final Set<ProposalParty> WRITERS = Set.of(ProposalParty.LIAISON, ProposalParty.STAFF);
    private static final Set<ProposalParty> HEAD = Set.of(ProposalParty.HEAD);
    private static final String R087 = "R087";

    /** Of the whole. */
    public static final Moves<ProposalState, ProposalAct, ProposalParty> WHOLE = new Moves<>(List.of(
            new Move<>(null, ProposalAct.REGISTER, ProposalState.REGISTERED, OFFICE, R087),
            new Move<>(ProposalState.REGISTERED, ProposalAct.ASSIGN, ProposalState.IN_HAND, OFFICE, R087),
            new Move<>(ProposalState.REGISTERED, ProposalAct.WITHDRAW, ProposalState.WITHDRAWN, OFFICE, R087),
            new Move<>(ProposalState.IN_HAND, ProposalAct.WITHDRAW, ProposalState.WITHDRAWN, OFFICE, R087),
            new Move<>(ProposalState.IN_HAND, ProposalAct.CONCLUDE, ProposalState.CONCLUDED, OFFICE, R087)));

    private static final List<HandlingMove> PARTS = List.of(
            new HandlingMove(null, ProposalAct.ASSIGN, ASSIGNED, ALL, OFFICE, R087),
            new HandlingMove(ASSIGNED, ProposalAct.ACCEPT, IN_HAND, ALL, UNIT, R087),
            new HandlingMove(ASSIGNED, ProposalAct.OBJECT, OBJECTED, ALL, UNIT, "practice 3"),
            new HandlingMove(OBJECTED, ProposalAct.UPHOLD, ASSIGNED, ALL, OFFICE, "practice 3"),
            new HandlingMove(OBJECTED, ProposalAct.REASSIGN, RELEASED, ALL, OFFICE, "practice 3"),
            new HandlingMove(ASSIGNED, ProposalAct.REASSIGN, RELEASED, ALL, OFFICE, R087),
            new HandlingMove(IN_HAND, ProposalAct.REASSIGN, RELEASED, ALL, OFFICE, R087),
            new HandlingMove(IN_HAND, ProposalAct.GIVE_OPINION, CONTRIBUTED, ASSISTING, WRITERS, "practice 5"),
            new HandlingMove(IN_HAND, ProposalAct.RECORD_MEETING, IN_HAND, REPLYING, WRITERS, R087),
            new HandlingMove(IN_HAND, ProposalAct.SUBMIT_REPLY, SIGNING, REPLYING, WRITERS, "practice 3"),
            new HandlingMove(IN_HAND, ProposalAct.ASK_EXTENSION, IN_HAND, REPLYING, UNIT, R087),
            new HandlingMove(SIGNING, ProposalAct.SIGN, REPLIED, REPLYING, HEAD, "practice 3"),
            new HandlingMove(SIGNING, ProposalAct.SEND_BACK, IN_HAND, REPLYING, HEAD, "practice 3"),
            new HandlingMove(REPLIED, ProposalAct.RECORD_FORM, REPLIED, REPLYING, OFFICE, R087),
            new HandlingMove(REPLIED, ProposalAct.HANDLE_AGAIN, IN_HAND, REPLYING, OFFICE, R087),
            new HandlingMove(REPLIED, ProposalAct.CONCLUDE, CONCLUDED, REPLYING, OFFICE, R087),
            new HandlingMove(REPLIED, ProposalAct.PUBLISH, REPLIED, REPLYING, CHIEF, R087),
            new HandlingMove(CONCLUDED, ProposalAct.PUBLISH, CONCLUDED, REPLYING, CHIEF, R087),
            new HandlingMove(REPLIED, ProposalAct.FULFIL_PROMISE, REPLIED, REPLYING, UNIT, R087),
            new HandlingMove(CONCLUDED, ProposalAct.FULFIL_PROMISE, CONCLUDED, REPLYING, UNIT, R087),
            new HandlingMove(REPLIED, ProposalAct.PUT_OFF_PROMISE, REPLIED, REPLYING, OFFICE, R087),
            new HandlingMove(CONCLUDED, ProposalAct.PUT_OFF_PROMISE, CONCLUDED, REPLYING, OFFICE, R087),
            new HandlingMove(REPLIED, ProposalAct.GIVE_UP_PROMISE, REPLIED, REPLYING, OFFICE, R087),
            new HandlingMove(CONCLUDED, ProposalAct.GIVE_UP_PROMISE, CONCLUDED, REPLYING, OFFICE, R087),
            new HandlingMove(REPLIED, ProposalAct.OPEN_DOCKET, REPLIED, REPLYING, OFFICE, R087),
            new HandlingMove(CONCLUDED, ProposalAct.OPEN_DOCKET, CONCLUDED, REPLYING, OFFICE, R087),
            new HandlingMove(ASSIGNED, ProposalAct.SUCCEED, ASSIGNED, ALL, OFFICE, "practice 11"),
            new HandlingMove(OBJECTED, ProposalAct.SUCCEED, OBJECTED, ALL, OFFICE, "practice 11"),
            new HandlingMove(IN_HAND, ProposalAct.SUCCEED, IN_HAND, ALL, OFFICE, "practice 11"),
            new HandlingMove(SIGNING, ProposalAct.SUCCEED, SIGNING, ALL, OFFICE, "practice 11"),
            new HandlingMove(REPLIED, ProposalAct.SUCCEED, REPLIED, ALL, OFFICE, "practice 11"));

    private ProposalMoves() {}

    public static List<HandlingMove> ofParts() {
        return PARTS;
    }

    public static Optional<HandlingMove> find(HandlingState from, ProposalAct act, HandlingPart part) {
        return PARTS.stream()
                .filter(move ->
                        move.from() == from && move.act() == act && move.parts().contains(part))
                .findFirst();
    }

    /** What somebody in these relations may do to the whole, in the order of the table. */
    static List<ProposalAct> openTo(Set<ProposalParty> parties, ProposalState from) {
        return WHOLE.openTo(parties, from).stream()
                .filter(act -> act != ProposalAct.CONCLUDE)
                .toList();
    }

    /** What somebody in these relations may do to a part by himself; signing is the answer to a question. */
    static List<ProposalAct> openTo(Set<ProposalParty> parties, HandlingState from, HandlingPart part) {
        return PARTS.stream()
                .filter(move -> move.from() == from && move.parts().contains(part))
                .filter(move -> move.who().stream().anyMatch(parties::contains))
                .map(HandlingMove::act)
                .filter(act -> act != ProposalAct.SIGN && act != ProposalAct.SEND_BACK && act != ProposalAct.SUCCEED)
                .toList();
    }
}
