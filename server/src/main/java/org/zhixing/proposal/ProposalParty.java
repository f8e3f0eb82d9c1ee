package org.zhixing.proposal;

/** In which relation to a unit’s part in a proposal somebody acts. */
public enum ProposalParty {
    /** 督查专员 of the office that assigns. */
    OFFICER,
    /** 督查室主任. */
    CHIEF,
    /** 承办单位联络员. */
    LIAISON,
    /** 承办单位主要负责人: signs through an approval. */
    HEAD,
    /** 承办单位承办人. */
    STAFF
}
