package org.zhixing.organization;

/** Kinds of bodies in a city. */
public enum UnitType {
    /** 人民政府. */
    GOVERNMENT,
    /** 政府办公室及其督查室. */
    GOVERNMENT_OFFICE,
    /** 工作部门. */
    DEPARTMENT,
    /** 直属事业单位. */
    PUBLIC_INSTITUTION,
    /** 派出机构、管委会. */
    DISPATCHED_BODY,
    /** 县（市、区）. */
    COUNTY,
    /** 乡镇、街道. */
    TOWNSHIP,
    /** 内设科室. */
    SECTION,
    /** 国有企业、其他受托单位. */
    COMMISSIONED_BODY,
    /** 领导小组、专班: with an end date (R148, R038). */
    TASK_FORCE;

    /** Whether a unit of this kind is given tasks and is supervised in its own name. */
    public boolean isBody() {
        return this != GOVERNMENT && this != SECTION && this != TASK_FORCE;
    }
}
