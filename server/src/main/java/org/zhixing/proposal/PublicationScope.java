package org.zhixing.proposal;

/** How much of a reply the public may read. */
public enum PublicationScope {
    /** 全文公开. */
    FULL,
    /** 摘要公开. */
    SUMMARY,
    /** 不公开. */
    NONE
}
