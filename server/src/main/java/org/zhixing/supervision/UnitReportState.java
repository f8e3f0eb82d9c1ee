package org.zhixing.supervision;

/** Where a report stands inside its unit. */
public enum UnitReportState {
    /** 送审中. */
    ON_ITS_WAY,
    /** 退回修改. */
    BACK,
    /** 已报送. */
    SUBMITTED,
    /** 已终止: not sent, and no longer to be sent. */
    ENDED;

    public boolean open() {
        return this == ON_ITS_WAY || this == BACK;
    }
}
