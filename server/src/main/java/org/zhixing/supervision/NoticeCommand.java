package org.zhixing.supervision;

/** What somebody wants to do to one notice of a docket. */
public sealed interface NoticeCommand {

    NoticeAct act();

    default int version() {
        return DocketCommand.ANY_VERSION;
    }

    /** A person proposes, with a reason; the rungs of the time limits do so by themselves. */
    record Propose(DocketId docket, Colour colour, String reason) implements NoticeCommand {
        @Override
        public NoticeAct act() {
            return NoticeAct.PROPOSE;
        }
    }

    /** A command on a notice that is there already. */
    sealed interface OnNotice extends NoticeCommand {
        NoticeId notice();
    }

    /** The unit explains itself before a red notice (R043). */
    record Explain(NoticeId notice, int version, String words) implements OnNotice {
        @Override
        public NoticeAct act() {
            return NoticeAct.EXPLAIN;
        }
    }

    /** Another than who proposed a yellow notice has read it and agrees; then it is signed (practice 7). */
    record CheckNotice(NoticeId notice, int version) implements OnNotice {
        @Override
        public NoticeAct act() {
            return NoticeAct.CHECK;
        }
    }

    /** Puts a red notice to the approver; the leader in charge is told first. */
    record AskApproval(NoticeId notice, int version, String words) implements OnNotice {
        @Override
        public NoticeAct act() {
            return NoticeAct.ASK_APPROVAL;
        }
    }

    /** Signs the notice, gives it its number and serves it: the act that sets the colour. */
    record Issue(NoticeId notice, int version) implements OnNotice {
        @Override
        public NoticeAct act() {
            return NoticeAct.ISSUE;
        }
    }

    record Dismiss(NoticeId notice, int version, String reason) implements OnNotice {
        @Override
        public NoticeAct act() {
            return NoticeAct.DISMISS;
        }
    }

    record AcknowledgeNotice(NoticeId notice, int version) implements OnNotice {
        @Override
        public NoticeAct act() {
            return NoticeAct.ACKNOWLEDGE;
        }
    }

    /** Why it is late (R042: within two working days of a yellow notice). */
    record StateReason(NoticeId notice, int version, String words) implements OnNotice {
        @Override
        public NoticeAct act() {
            return NoticeAct.STATE_REASON;
        }
    }

    record Dispute(NoticeId notice, int version, String reason) implements OnNotice {
        @Override
        public NoticeAct act() {
            return NoticeAct.DISPUTE;
        }
    }

    /** The officer keeps a disputed notice, with reasons. */
    record Uphold(NoticeId notice, int version, String opinion) implements OnNotice {
        @Override
        public NoticeAct act() {
            return NoticeAct.UPHOLD;
        }
    }

    record WithdrawNotice(NoticeId notice, int version, String reason) implements OnNotice {
        @Override
        public NoticeAct act() {
            return NoticeAct.WITHDRAW;
        }
    }
}
