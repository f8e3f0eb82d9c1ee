package org.zhixing.practice;

/** Where the acts behind a practice stand. */
public enum EvidenceKind {
    DOCKET,
    CAMPAIGN
}
