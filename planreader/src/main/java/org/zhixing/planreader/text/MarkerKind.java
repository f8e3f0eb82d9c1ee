package org.zhixing.planreader.text;

/** Ways an item is numbered, outermost first. */
public enum MarkerKind {
    /** 附件1 on a line of its own: a new document inside the document. */
    ATTACHMENT,
    /** 第一章, 第二部分. */
    CHAPTER,
    /** 一、 */
    CHINESE,
    /** （一） */
    CHINESE_BRACKET,
    /** 第一阶段 */
    STAGE,
    /** 问题一： and 任务1： */
    NAMED,
    /** 第三条 */
    ARTICLE,
    /** A line of units whose numbered duties follow: 甲局： */
    UNIT,
    /** 1. and 1、 */
    NUMBER,
    /** （1）, 1) and ⑴ */
    NUMBER_BRACKET,
    /** ① */
    CIRCLED,
    /** 一是 */
    ORDINAL,
    /** —— and bullets */
    BULLET
}
