package org.zhixing.inspection;

/** In which relation somebody stands to a case of this module. */
public enum InspectionParty {
    /** An officer of the supervision office. */
    OFFICER,
    /** The chief of the supervision office. */
    CHIEF,
    /** A member of the team who has not stepped back. */
    INSPECTOR,
    /** Speaks for the designated department whose plan it is. */
    SUPERVISOR,
    /** Speaks for the unit visited, or responsible for the rectification. */
    UNIT,
    /** A leader whom the rules name. */
    LEADER
}
