package org.zhixing.act;

/**
 * What an account may be used for. Roles open doors; which case behind the door is decided by the relation to it. The
 * three administrators (GB/T 22239, domain law L16) read no case content and are never combined with another role.
 */
public enum Role {
    /** 系统管理员: keeps the system running, opens accounts for persons. */
    SYSTEM_ADMINISTRATOR,
    /** 安全管理员: grants roles, sets security rules. */
    SECURITY_ADMINISTRATOR,
    /** 审计管理员: reads the ledger of accounts and administration. */
    AUDIT_ADMINISTRATOR,
    /** 督查专员: opens dockets, proposes and issues notices within the supervision office. */
    SUPERVISION_OFFICER,
    /** 督查室主任: the officer's chief; second returns, quiet periods, plans. */
    SUPERVISION_CHIEF,
    /** 领导: approves red notices and extensions, writes instructions. */
    LEADER,
    /** 机要秘书: records a named leader's paper or oral decisions as recorded, never signs for him. */
    SECRETARY,
    /** 联络员: receives and reports for a unit. */
    UNIT_LIAISON,
    /** 单位主要负责人: signs the unit's reports. */
    UNIT_HEAD,
    /** 承办人: works on a unit's dockets assigned to the section. */
    SECTION_STAFF;

    /** One of the three administrators (三员). */
    public boolean administers() {
        return this == SYSTEM_ADMINISTRATOR || this == SECURITY_ADMINISTRATOR || this == AUDIT_ADMINISTRATOR;
    }
}
