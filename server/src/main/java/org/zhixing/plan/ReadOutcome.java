package org.zhixing.plan;

/** What became of one proposed field until the plan was confirmed. */
public enum ReadOutcome {
    /** Left as it was proposed. */
    UNTOUCHED,
    /** One of the readings that were offered was taken. */
    CHOSEN,
    /** Something else was put in its place. */
    CHANGED,
    /** Proposed as a task and put aside. */
    REMOVED,
    /** Not proposed and put in by a person. */
    ADDED,
    /** Read, but its day had passed before the plan was confirmed; says nothing about the reader and is not counted. */
    OVERTAKEN
}
