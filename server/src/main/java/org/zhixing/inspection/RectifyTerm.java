package org.zhixing.inspection;

/** How soon a finding is to be put right (R054: 立即、限期整改). */
public enum RectifyTerm {
    /** 立即整改: the last day follows from the rules and no later one is asked for. */
    AT_ONCE,
    /** 限期整改: by a stated day. */
    BY_DATE
}
