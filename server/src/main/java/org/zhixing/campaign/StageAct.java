package org.zhixing.campaign;

/** What can be done to a stage. */
public enum StageAct implements CampaignStep {
    BEGIN,
    /** The office sets what the gate asks for. */
    SET_CRITERIA,
    /** A person says what he found of a criterion in words. */
    STATE_FINDING,
    PASS,
    REOPEN
}
