package org.zhixing.supervision;

/** In which relation to a report somebody acts. */
public enum UnitReportParty {
    /** 本单位承办人、联络员、主要负责人: who may draft a report on the docket. */
    DRAFTER,
    /** 本单位审核、审签人: asked by a step. */
    SIGNER,
    /** 督查事项变化: whoever moves the docket on. */
    MOVER
}
