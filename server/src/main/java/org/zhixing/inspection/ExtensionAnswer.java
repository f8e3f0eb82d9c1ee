package org.zhixing.inspection;

/** How it stands with more time that a unit has asked for. */
public enum ExtensionAnswer {
    ASKED,
    GRANTED,
    REFUSED,
    /** It was reported, or fell away, before anybody answered. */
    LAPSED
}
