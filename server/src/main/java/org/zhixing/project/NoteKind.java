package org.zhixing.project;

/** What a project secretary writes down (R036). */
public enum NoteKind {
    /** 联系业主和投资方. */
    CONTACT,
    /** 现场察看. */
    VISIT,
    /** 协调事项. */
    COORDINATION
}
