package org.zhixing.supervision;

/** Where the correction of a date on a served sheet stands; the limit itself has moved already (practice 9). */
public enum CorrectionState {
    /** 拟更正: no number, nothing served. */
    PROPOSED,
    /** 已核稿，待签发. */
    CHECKED,
    /** 已发出: numbered and served. */
    ISSUED,
    /** 不予发出: dismissed with its reason, or ended with its docket or sheet. */
    DISMISSED
}
