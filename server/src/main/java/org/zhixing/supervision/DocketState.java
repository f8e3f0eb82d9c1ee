package org.zhixing.supervision;

/** Where a docket stands. Being late is no state: time status is derived, colour is a person's act. */
public enum DocketState {
    /** 拟立项: written down, nothing served yet. */
    DRAFT,
    /** 待签收: green notice issued. */
    OPENED,
    /** 办理中: taken on by the lead unit, section and person named (R004). */
    ACKNOWLEDGED,
    /** 报结待核: the unit has reported completion. */
    REPORTED,
    /** 核验中: a verifier has taken the report up. */
    VERIFYING,
    /** 退回补办: with all defects named at once. */
    RETURNED,
    /** 已认定: the result is accepted, the closing reply is due. */
    ACCEPTED,
    /** 已中止: for a recorded reason; the clock stands still. */
    SUSPENDED,
    /** 已销号. */
    CLOSED,
    /** 已撤销: withdrawn with a trace. */
    WITHDRAWN,
    /** 已弃稿: a draft that was never opened. */
    DISCARDED;

    /** Whether nothing further is to be done; what is closed is opened again by a look-back only (practice 8). */
    public boolean ended() {
        return this == CLOSED || this == WITHDRAWN || this == DISCARDED;
    }

    /** Whether the lead unit has to work on it now. */
    public boolean withTheUnit() {
        return this == OPENED || this == ACKNOWLEDGED || this == RETURNED;
    }
}
