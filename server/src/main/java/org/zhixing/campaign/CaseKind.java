package org.zhixing.campaign;

/** The registers of this module. */
public enum CaseKind {
    CAMPAIGN("/campaigns/courses/"),
    STAGE("/campaigns/stages/"),
    UNIT_PLAN("/campaigns/unit-plans/"),
    /** 大讨论总结. */
    SUMMARY("/campaigns/summaries/"),
    STANDING_RULE("/campaigns/rules/");

    private final String path;

    CaseKind(String path) {
        this.path = path;
    }

    /** Where its cases are, with a slash behind. */
    public String path() {
        return path;
    }

    /** As it stands in a case reference and in ledger verbs. */
    public String type() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
}
