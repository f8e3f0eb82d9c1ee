package org.zhixing.approval;

/** On what a leader's decision was given that a secretary records (practice 2). */
public enum Carrier {
    /** 签批件: a signed sheet; its scan is kept. */
    PAPER,
    /** 口头: spoken; the leader confirms it within the term. */
    ORAL
}
