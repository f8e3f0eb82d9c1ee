package org.zhixing.campaign;

/** What the gate of a stage asks for (R150); all but the last are answered by what the house holds. */
public enum ExitCriterion {
    /** 四落实. */
    GUARANTEES,
    /** 单位实施方案全部通过. */
    PLANS_ACCEPTED,
    /** 动员会已召开. */
    MEETING_HELD,
    /** 大讨论总结全部报送 (R152). */
    SUMMARIES_IN,
    /** 本阶段到期的任务全部办结. */
    TASKS_CLOSED,
    /** 没有逾期任务. */
    NONE_OVERDUE,
    /** 已登记长效机制. */
    RULES_REGISTERED,
    /** 人工确认: said in words, found by a person. */
    BY_PERSON
}
