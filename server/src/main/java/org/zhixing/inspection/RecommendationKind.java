package org.zhixing.inspection;

/** What a supervision office may recommend after an inspection (domain law L1 articles 18 to 21). */
public enum RecommendationKind {
    /** 表扬激励. */
    PRAISE,
    /** 批评. */
    CRITICISM,
    /** 追究责任: what becomes of it is for the body that is competent by law, and for it alone. */
    RESPONSIBILITY
}
