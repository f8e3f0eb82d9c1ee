package org.zhixing.disclosure;

import org.zhixing.act.Step;

/** What is done about the publication of a matter. */
public enum DisclosureAct implements Step {
    /** 拟公开. */
    PROPOSE,
    /** 修改公开内容. */
    REVISE,
    /** 审核发布. */
    RELEASE,
    /** 不予公开. */
    DECLINE,
    /** 撤回公开. */
    WITHDRAW
}
