package org.zhixing.supervision;

/** Colours of notices, lowest first; the colour of a docket is the highest notice in force. */
public enum Colour {
    /** 督查立项通知单 (R041). */
    GREEN,
    /** 督查限期催办单 (R042). */
    YELLOW,
    /** 督查限期办结单 (R043). */
    RED
}
