package org.zhixing.planreader;

/** Why the reader is not sure of a field. */
public enum Doubt {
    /** The text names a month or day, but no year can be had from the document. */
    NO_YEAR,
    /** The words allow two readings, such as 10月前. */
    TWO_READINGS,
    /** The task names several limits; the last one counts, and the others may be meant. */
    TWO_LIMITS,
    /** The year stands at a heading above and may be no limit of this task. */
    YEAR_ABOVE,
    /** Working days are counted, and no calendar was given. */
    NEEDS_CALENDAR,
    /** The limit hangs on an event whose day the document does not name. */
    DEPENDS_ON_EVENT,
    /** The limit is in words that name no day. */
    NO_DAY,
    /** The item names no responsible unit. */
    NO_UNIT,
    /** Several units are named and none is said to lead. */
    SEVERAL_LEADS,
    /** The addressee is a group such as 各区人民政府 and has to be expanded. */
    COLLECTIVE,
    /** The subject of a sentence was taken for the responsible unit. */
    FROM_SENTENCE,
    /** The name does not end like the name of a unit. */
    UNUSUAL_NAME,
    /** The assignment stands behind the last of several items and was taken for all of them. */
    COVERS_SIBLINGS,
    /** Where the task begins or ends is open to argument. */
    CUT,
    /** The table has no column that says what it holds. */
    COLUMN,
    /** The value was put together from the title, for want of a line of its own. */
    FROM_TITLE
}
