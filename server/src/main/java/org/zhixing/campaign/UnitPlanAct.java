package org.zhixing.campaign;

/** What can be done to the plan of a unit. */
public enum UnitPlanAct implements CampaignStep {
    DERIVE,
    BREAK_DOWN,
    RECORD_MEETING,
    SUBMIT,
    RETURN,
    ACCEPT,
    AMEND,
    /** Another unit carries it on: the institutions have changed. */
    SUCCEED,
    /** It joins the plan that the successor has already. */
    MERGE
}
