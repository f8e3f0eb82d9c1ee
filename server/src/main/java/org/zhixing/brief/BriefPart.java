package org.zhixing.brief;

/** The parts of a brief in which words stand beside the data, in the order in which they are printed. */
public enum BriefPart {
    /** What the period was about. */
    OPENING,
    /** Good examples stand first (interface rule 11). */
    GOOD,
    /** The figures as a whole. */
    FIGURES,
    /** What is late, why, and who held it. */
    LATE,
    /** Progress against plan: a light of its own (practice 4). */
    COURSE,
    /** What is asked for. */
    NEXT
}
