package org.zhixing.practice;

/** The decision behind a negative case. */
public enum BasisKind {
    /** A closed docket that had a red notice. */
    RED_DOCKET,
    /** A supervision conclusion that can be reviewed no more. */
    CONCLUSION
}
