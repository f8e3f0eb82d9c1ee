package org.zhixing.campaign;

/** What can be done to a stage. */
public enum StageAct implements CampaignStep {
    BEGIN,
    PASS,
    REOPEN
}
