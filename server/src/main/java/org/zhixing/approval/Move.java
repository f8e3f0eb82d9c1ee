package org.zhixing.approval;

import static org.zhixing.approval.QuestionAct.APPROVE;
import static org.zhixing.approval.QuestionAct.CONFIRM;
import static org.zhixing.approval.QuestionAct.CONTEST;
import static org.zhixing.approval.QuestionAct.DECLINE;
import static org.zhixing.approval.QuestionAct.ESCALATE;
import static org.zhixing.approval.QuestionAct.READDRESS;
import static org.zhixing.approval.QuestionAct.RECORD_ORAL_NO;
import static org.zhixing.approval.QuestionAct.RECORD_ORAL_YES;
import static org.zhixing.approval.QuestionAct.RECORD_PAPER_NO;
import static org.zhixing.approval.QuestionAct.RECORD_PAPER_YES;
import static org.zhixing.approval.QuestionAct.RECUSE;
import static org.zhixing.approval.QuestionAct.REMIND;
import static org.zhixing.approval.QuestionAct.WITHDRAW;
import static org.zhixing.approval.QuestionState.APPROVED;
import static org.zhixing.approval.QuestionState.APPROVED_UNCONFIRMED;
import static org.zhixing.approval.QuestionState.CONTESTED;
import static org.zhixing.approval.QuestionState.DECLINED;
import static org.zhixing.approval.QuestionState.DECLINED_UNCONFIRMED;
import static org.zhixing.approval.QuestionState.OPEN;
import static org.zhixing.approval.QuestionState.WITHDRAWN;

import java.util.List;
import java.util.Optional;

/**
 * One legal move of a question. {@link #ALL} is the whole lifecycle: what does not stand in it cannot happen.
 *
 * @param rule the requirement or practice behind it
 */
public record Move(QuestionState from, QuestionAct act, QuestionState to, Who who, String rule) {

    /** Who may do it. */
    public enum Who {
        /** Holds one of the posts asked, or stands in for an absent holder; not the asker, not recused. */
        ASKED,
        /** Named by the leader to record his decisions. */
        SECRETARY,
        /** The leader for whom it was recorded. */
        LEADER,
        ASKER,
        /** The sweep: it reminds and follows the division of work, it never decides. */
        SWEEP
    }

    public static final List<Move> ALL = List.of(
            new Move(OPEN, APPROVE, APPROVED, Who.ASKED, "practice 8"),
            new Move(OPEN, DECLINE, DECLINED, Who.ASKED, "practice 8"),
            new Move(OPEN, RECORD_PAPER_YES, APPROVED, Who.SECRETARY, "practice 2"),
            new Move(OPEN, RECORD_PAPER_NO, DECLINED, Who.SECRETARY, "practice 2"),
            new Move(OPEN, RECORD_ORAL_YES, APPROVED_UNCONFIRMED, Who.SECRETARY, "practice 2"),
            new Move(OPEN, RECORD_ORAL_NO, DECLINED_UNCONFIRMED, Who.SECRETARY, "practice 2"),
            new Move(OPEN, RECUSE, OPEN, Who.ASKED, "R061"),
            new Move(OPEN, REMIND, OPEN, Who.SWEEP, "practice 8"),
            new Move(OPEN, ESCALATE, OPEN, Who.SWEEP, "practice 8"),
            new Move(OPEN, WITHDRAW, WITHDRAWN, Who.ASKER, "practice 8"),
            new Move(OPEN, READDRESS, OPEN, Who.SWEEP, "practice 11"),
            new Move(APPROVED_UNCONFIRMED, CONFIRM, APPROVED, Who.LEADER, "practice 2"),
            new Move(DECLINED_UNCONFIRMED, CONFIRM, DECLINED, Who.LEADER, "practice 2"),
            new Move(APPROVED_UNCONFIRMED, CONTEST, CONTESTED, Who.LEADER, "practice 2"),
            new Move(DECLINED_UNCONFIRMED, CONTEST, CONTESTED, Who.LEADER, "practice 2"),
            new Move(APPROVED_UNCONFIRMED, REMIND, APPROVED_UNCONFIRMED, Who.SWEEP, "practice 2"),
            new Move(DECLINED_UNCONFIRMED, REMIND, DECLINED_UNCONFIRMED, Who.SWEEP, "practice 2"));

    static Optional<Move> of(QuestionState from, QuestionAct act) {
        return ALL.stream().filter(move -> move.from == from && move.act == act).findFirst();
    }
}
