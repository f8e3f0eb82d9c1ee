package org.zhixing.campaign;

/** What can be done to such a rule. */
public enum RuleAct implements CampaignStep {
    REGISTER,
    OFFER,
    DECLINE,
    TAKE_OVER,
    KEEP,
    REPEAL,
    DROP,
    /** Another unit keeps it: the institutions have changed. */
    SUCCEED
}
