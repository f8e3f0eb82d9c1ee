package org.zhixing.proposal.listing;

/** What is asked of the limits: of those that run, or of a first reply that was signed. */
public enum ProposalTime {
    OVERDUE,
    DUE_SOON,
    REPLIED,
    IN_TIME,
    LATE
}
