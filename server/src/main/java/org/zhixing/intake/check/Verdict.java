package org.zhixing.intake.check;

/** What will become of a row. */
public enum Verdict {
    /** 有误: nothing is taken in before it is corrected or left out. */
    PROBLEM,
    /** 可导入，请留意: becomes a docket; something was worked out or left empty. */
    WARNING,
    /** 可导入: becomes a docket as written. */
    READY,
    /** 不导入: left out, by a person or because it is done or doubled. */
    LEFT_OUT
}
