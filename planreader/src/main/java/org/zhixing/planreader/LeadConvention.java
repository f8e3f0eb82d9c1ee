package org.zhixing.planreader;

/** What a document says once about who leads among several units of one list. */
public enum LeadConvention {
    /** 列第一位的为牵头单位. */
    FIRST_LISTED_IS_LEAD
}
