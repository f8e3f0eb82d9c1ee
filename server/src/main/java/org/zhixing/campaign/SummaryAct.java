package org.zhixing.campaign;

/** What can be done to the result summary of a unit. */
public enum SummaryAct implements CampaignStep {
    ASK,
    SUBMIT,
    RETURN,
    /** The office of supervision opens a docket out of an issue. */
    OPEN_DOCKET
}
