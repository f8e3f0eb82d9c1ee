package org.zhixing.campaign;

/** In which relation to a campaign somebody acts. */
public enum CampaignParty {
    /** 督查专员. */
    OFFICER,
    /** 督查室主任. */
    CHIEF,
    /** 领导小组办公室. */
    OFFICE,
    /** 组长、副组长. */
    GROUP_HEAD,
    /** 责任单位. */
    UNIT,
    /** 承接单位. */
    OWNER,
    /** 机构改革: the signed act of succession; nobody by himself. */
    REFORM
}
