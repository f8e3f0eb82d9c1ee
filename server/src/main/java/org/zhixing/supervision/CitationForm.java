package org.zhixing.supervision;

/** As what a person puts a matter that was passed on into the brief (R166). */
public enum CitationForm {
    /** 通报. */
    CIRCULAR,
    /** 协调经验. */
    EXAMPLE,
    /** 不列入: what was said before is taken back. */
    NONE
}
