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
    HEARD,
    /** Why a document is needed, and neither a telephone call nor an existing one does (R172). */
    NECESSITY,
    /** Why its text is longer than the rule says; typed when it is submitted (R172). */
    LENGTH
}
