package org.zhixing.practice;

/** In which relation somebody stands to a case of this module. */
public enum PracticeParty {
    /** An officer of the supervision office. */
    OFFICER,
    /** The chief of the supervision office. */
    CHIEF,
    /** Speaks for the unit whose practice it is, or whom a negative case concerns. */
    UNIT,
    /** Speaks for a unit that might adopt it. */
    OTHER_UNIT,
    /** Speaks for a unit that has adopted it. */
    ADOPTER,
    /** Holds a post that reads negative cases for their legality. */
    LAWYER,
    /** A leader whom the rules name. */
    LEADER,
    /** Speaks for the office of a campaign’s leading group. */
    GROUP_OFFICE,
    /** Holds the post that the publicity plan names for an item. */
    RESPONSIBLE
}
