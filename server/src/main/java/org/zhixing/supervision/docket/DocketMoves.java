package org.zhixing.supervision.docket;

import static org.zhixing.supervision.DocketState.ACCEPTED;
import static org.zhixing.supervision.DocketState.ACKNOWLEDGED;
import static org.zhixing.supervision.DocketState.CLOSED;
import static org.zhixing.supervision.DocketState.DISCARDED;
import static org.zhixing.supervision.DocketState.DRAFT;
import static org.zhixing.supervision.DocketState.OPENED;
import static org.zhixing.supervision.DocketState.REPORTED;
import static org.zhixing.supervision.DocketState.RETURNED;
import static org.zhixing.supervision.DocketState.SUSPENDED;
import static org.zhixing.supervision.DocketState.VERIFYING;
import static org.zhixing.supervision.DocketState.WITHDRAWN;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.zhixing.act.Moves;
import org.zhixing.act.Moves.Move;
import org.zhixing.supervision.DocketAct;
import org.zhixing.supervision.DocketKind;
import org.zhixing.supervision.DocketState;
import org.zhixing.supervision.Party;
import org.zhixing.supervision.desk.Scene;

/** The one table of legal moves of a docket (architecture rule 5). What is not in it cannot happen. */
public final class DocketMoves {

    private static final Set<Party> OFFICE = Set.of(Party.OFFICER, Party.CHIEF);
    private static final Set<Party> OFFICE_AND_LEADER = Set.of(Party.OFFICER, Party.CHIEF, Party.LEADER_IN_CHARGE);
    private static final Set<Party> CHIEF = Set.of(Party.CHIEF);
    private static final Set<Party> LEAD = Set.of(Party.LEAD_LIAISON, Party.LEAD_HEAD);
    private static final Set<Party> LEAD_AND_STAFF = Set.of(Party.LEAD_LIAISON, Party.LEAD_HEAD, Party.LEAD_STAFF);
    private static final Set<Party> TAKING_PART = Set.of(Party.JOINT_LEAD, Party.ASSISTANT);
    private static final Set<Party> WORKING =
            Set.of(Party.LEAD_LIAISON, Party.LEAD_HEAD, Party.LEAD_STAFF, Party.JOINT_LEAD, Party.ASSISTANT);

    private static final List<DocketState> WITH_THE_UNIT = List.of(OPENED, ACKNOWLEDGED, RETURNED);
    private static final List<DocketState> IN_WORK = List.of(ACKNOWLEDGED, RETURNED);
    private static final List<DocketState> REPORTED_STATES = List.of(REPORTED, VERIFYING);
    private static final List<DocketState> RUNNING =
            List.of(OPENED, ACKNOWLEDGED, REPORTED, VERIFYING, RETURNED, SUSPENDED);
    private static final List<DocketState> HELD =
            List.of(ACKNOWLEDGED, REPORTED, VERIFYING, RETURNED, SUSPENDED, ACCEPTED);
    private static final List<DocketState> CITED =
            List.of(OPENED, ACKNOWLEDGED, REPORTED, VERIFYING, RETURNED, SUSPENDED, ACCEPTED, CLOSED);
    private static final List<DocketState> LIVE = List.of(OPENED, ACKNOWLEDGED, REPORTED, VERIFYING, RETURNED);

    /** What ends is reported as done, put off and planned; ongoing work is reviewed and carried over instead. */
    private static final Set<DocketAct> OF_WHAT_ENDS =
            Set.of(DocketAct.REPORT_COMPLETION, DocketAct.ASK_EXTENSION, DocketAct.SET_COURSE);

    private static final Set<DocketAct> OF_ONGOING =
            Set.of(DocketAct.REPORT_REVIEW, DocketAct.CONTINUE_ONGOING, DocketAct.END_ONGOING, DocketAct.CARRY_OVER);

    /** All legal moves, in the order of a docket's life. */
    public static final Moves<DocketState, DocketAct, Party> TABLE = new Moves<>(table());

    private DocketMoves() {}

    /**
     * The move an act makes from a state.
     *
     * @param resumesTo where a suspended docket was; null for all others
     */
    public static Optional<Move<DocketState, DocketAct, Party>> find(
            DocketState from, DocketAct act, @Nullable DocketState resumesTo) {
        return TABLE.all().stream()
                .filter(move -> move.from() == from && move.act() == act)
                .filter(move -> act != DocketAct.RESUME || move.to() == resumesTo)
                .findFirst();
    }

    /** Whether somebody in these relations may do this in a state. */
    public static boolean isOpenTo(Set<Party> parties, DocketState from, DocketAct act) {
        return TABLE.openTo(parties, from).contains(act);
    }

    /** Whether an act has a meaning for this kind of docket (practice 4). */
    public static boolean suits(DocketKind kind, DocketAct act) {
        return !(kind == DocketKind.ONGOING ? OF_WHAT_ENDS : OF_ONGOING).contains(act);
    }

    /** As {@link #isOpenTo(Set, DocketState, DocketAct)}, for a docket as it stands. */
    public static boolean isOpenTo(Scene scene, DocketAct act) {
        return suits(scene.docket().kind(), act)
                && isOpenTo(scene.parties(), scene.docket().state(), act);
    }

    /** Whether the unit works on it and may report. */
    public static boolean inWork(DocketState state) {
        return IN_WORK.contains(state);
    }

    /**
     * Whether an act takes a docket out of the work of the unit that has it, for a time or for good, or makes work of another
     * kind of it, on which other things are reported.
     */
    static boolean leavesWork(DocketState from, DocketAct act) {
        return act == DocketAct.SUCCEED
                || act == DocketAct.CHANGE_KIND
                || (act != DocketAct.RESUME
                        && from != DRAFT
                        && from != OPENED
                        && TABLE.find(from, act)
                                .filter(move -> move.to() != from && !IN_WORK.contains(move.to()))
                                .isPresent());
    }

    /** Whether {@link #leavesWork} may be said of an act, whatever the state. */
    static boolean mayLeaveWork(DocketAct act) {
        return Arrays.stream(DocketState.values()).anyMatch(from -> leavesWork(from, act));
    }

    private static List<Move<DocketState, DocketAct, Party>> table() {
        var moves = new ArrayList<Move<DocketState, DocketAct, Party>>();
        stays(moves, List.of(DRAFT), DocketAct.CHECK_DRAFT, OFFICE, "practice 7");
        to(moves, List.of(DRAFT), DocketAct.OPEN, OPENED, OFFICE, "R040 R041 L1-11");
        to(moves, List.of(DRAFT), DocketAct.DISCARD, DISCARDED, OFFICE, "R040");
        to(moves, List.of(OPENED), DocketAct.ACKNOWLEDGE, ACKNOWLEDGED, LEAD, "R041 R004");
        stays(moves, IN_WORK, DocketAct.ASSIGN, LEAD, "R004 R030");
        stays(moves, List.of(OPENED, ACKNOWLEDGED), DocketAct.OBJECT, LEAD, "practice 3 R166");
        to(moves, List.of(OPENED, ACKNOWLEDGED), DocketAct.UPHOLD_OBJECTION, OPENED, OFFICE, "practice 3");
        stays(moves, List.of(OPENED, ACKNOWLEDGED), DocketAct.REJECT_OBJECTION, OFFICE, "practice 3");
        to(moves, IN_WORK, DocketAct.REPORT_COMPLETION, REPORTED, LEAD, "R044 practice 4");
        stays(moves, IN_WORK, DocketAct.REPORT_PROGRESS, LEAD_AND_STAFF, "R035 R047");
        stays(moves, List.of(DRAFT), DocketAct.SET_COURSE, OFFICE, "practice 4");
        stays(moves, LIVE, DocketAct.SET_COURSE, OFFICE, "practice 4");
        stays(moves, LIVE, DocketAct.ACCEPT_PROGRESS, OFFICE, "practice 6");
        stays(moves, IN_WORK, DocketAct.RETURN_PROGRESS, OFFICE, "practice 6");
        stays(moves, WITH_THE_UNIT, DocketAct.REMIND, OFFICE, "practice 6 R045");
        stays(moves, WITH_THE_UNIT, DocketAct.REPORT_OBSTACLE, WORKING, "R055");
        stays(moves, IN_WORK, DocketAct.ASK_EXTENSION, LEAD, "practice 8");
        stays(moves, IN_WORK, DocketAct.CONSULT, LEAD, "R165");
        stays(moves, LIVE, DocketAct.ANSWER_CONSULTATION, Set.of(Party.CONSULTED), "R165");
        stays(moves, LIVE, DocketAct.CONCLUDE_CONSULTATION, LEAD, "R165");
        stays(moves, LIVE, DocketAct.ACKNOWLEDGE_PART, TAKING_PART, "R164");
        stays(moves, LIVE, DocketAct.SUBMIT_PART, TAKING_PART, "R164 practice 5");
        stays(moves, LIVE, DocketAct.ACCEPT_PART, OFFICE, "practice 5");
        stays(moves, LIVE, DocketAct.RETURN_PART, OFFICE, "practice 5");
        stays(moves, HELD, DocketAct.CONTEST_HOLDING, WORKING, "practice 4");
        stays(moves, HELD, DocketAct.ANSWER_CONTEST, OFFICE, "practice 4");
        to(moves, List.of(REPORTED), DocketAct.TAKE_UP, VERIFYING, OFFICE, "practice 4");
        to(moves, REPORTED_STATES, DocketAct.ACCEPT, ACCEPTED, OFFICE, "R044 practice 4");
        to(moves, REPORTED_STATES, DocketAct.RETURN, RETURNED, OFFICE, "practice 4");
        to(moves, List.of(ACCEPTED), DocketAct.CLOSE, CLOSED, OFFICE, "R047 R053");
        to(moves, List.of(ACCEPTED, CLOSED), DocketAct.REOPEN, ACKNOWLEDGED, OFFICE, "practice 8");
        stays(moves, LIVE, DocketAct.RECORD_CALL, OFFICE, "R045");
        stays(moves, LIVE, DocketAct.KEEP_PROMISE, LEAD_AND_STAFF, "R045");
        stays(moves, LIVE, DocketAct.OFFER_REMOVAL, Set.of(Party.REMOVER), "R055");
        stays(moves, LIVE, DocketAct.ANSWER_OBSTACLE, OFFICE_AND_LEADER, "R055");
        stays(moves, WITH_THE_UNIT, DocketAct.NAME_PARTICIPANT, OFFICE, "R164");
        to(moves, WITH_THE_UNIT, DocketAct.TRANSFER, OPENED, OFFICE, "R166");
        stays(moves, CITED, DocketAct.CITE, OFFICE, "R166");
        to(moves, WITH_THE_UNIT, DocketAct.SUSPEND, SUSPENDED, CHIEF, "architecture 2");
        for (var state : WITH_THE_UNIT) {
            moves.add(new Move<>(SUSPENDED, DocketAct.RESUME, state, CHIEF, "architecture 2"));
        }
        to(moves, RUNNING, DocketAct.WITHDRAW, WITHDRAWN, CHIEF, "R040");
        stays(moves, RUNNING, DocketAct.LIFT_QUIET, OFFICE, "practice 1");
        to(moves, List.of(OPENED), DocketAct.RETRACT_ENTRY, WITHDRAWN, OFFICE, "practice 1");
        stays(moves, IN_WORK, DocketAct.REPORT_REVIEW, LEAD, "practice 4");
        stays(moves, WITH_THE_UNIT, DocketAct.CONTINUE_ONGOING, OFFICE, "practice 4");
        to(moves, IN_WORK, DocketAct.END_ONGOING, ACCEPTED, OFFICE, "practice 4");
        stays(moves, RUNNING, DocketAct.CARRY_OVER, OFFICE, "practice 4");
        stays(moves, WITH_THE_UNIT, DocketAct.CHANGE_KIND, OFFICE, "practice 4");
        stays(
                moves,
                List.of(DRAFT, OPENED, ACKNOWLEDGED, REPORTED, VERIFYING, RETURNED, SUSPENDED, ACCEPTED),
                DocketAct.SUCCEED,
                OFFICE,
                "practice 11");
        return List.copyOf(moves);
    }

    private static void to(
            List<Move<DocketState, DocketAct, Party>> moves,
            List<DocketState> from,
            DocketAct act,
            DocketState to,
            Set<Party> who,
            String rule) {
        from.forEach(state -> moves.add(new Move<>(state, act, to, who, rule)));
    }

    private static void stays(
            List<Move<DocketState, DocketAct, Party>> moves,
            List<DocketState> from,
            DocketAct act,
            Set<Party> who,
            String rule) {
        from.forEach(state -> moves.add(new Move<>(state, act, state, who, rule)));
    }
}
