package org.zhixing.supervision;

import org.zhixing.act.Step;

/** What is done to a report inside its unit. */
public enum UnitReportAct implements Step {
    /** 送审. */
    PUT_FORWARD,
    /** 撤回修改. */
    TAKE_BACK,
    /** 登记签字页: the signed and stamped page stands for the steps. */
    RECORD_PAGE,
    /** 退回: one of those asked does not agree. */
    DECLINE,
    /** 报送: the last step is done. */
    SUBMIT,
    /** 不再报送. */
    DROP,
    /** 事项转段退回: the docket is with somebody else for the time being. */
    STAND_STILL,
    /** 随事项终止: the docket is no longer the unit's to report on. */
    LAPSE;

    public String verb() {
        return "report." + slug();
    }
}
