package org.zhixing.campaign;

/** What is looked at in acceptance (R153). */
public enum Criterion {
    /** 方案措施可行: the plan of the unit. */
    PLAN,
    /** 目标任务完成: its dockets. */
    GOALS,
    /** 活动开展: its meeting; else by hand. */
    ACTIVITIES,
    /** 制度建立: rules registered for it. */
    RULES
}
