package org.zhixing.paperwork;

/** What nobody but the drafter can know, and so is typed. */
public enum PaperField {
    /** When the talk was. */
    HELD_AT,
    /** Where. */
    PLACE,
    /** Who led it, with post. */
    HOST,
    /** Who was talked to, with post. */
    PRESENT,
    /** What the unit said. */
    HEARD
}
