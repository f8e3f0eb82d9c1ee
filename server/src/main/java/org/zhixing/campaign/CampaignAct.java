package org.zhixing.campaign;

/** What can be done to a campaign. */
public enum CampaignAct implements CampaignStep {
    SET_UP,
    NAME_MEMBER,
    RELEASE_MEMBER,
    CONFIRM_GUARANTEE,
    START,
    RECORD_MEETING,
    /** A topic of the great discussion (R152). */
    SET_TOPIC,
    /** A docket of another campaign counts for this one as well (R155). */
    RECOGNISE,
    /** It counts no longer. */
    TAKE_BACK,
    REGISTER_RULE,
    BEGIN_ACCEPTANCE,
    REFRESH,
    CHECK,
    WRITE_REPORT,
    ISSUE_REPORT,
    CLOSE,
    ABANDON,
    /** Another unit is the office of the leading group: the institutions have changed. */
    SUCCEED
}
