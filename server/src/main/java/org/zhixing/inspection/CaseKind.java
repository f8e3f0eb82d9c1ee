package org.zhixing.inspection;

import org.zhixing.act.CaseRef;

/** The registers of this module. */
public enum CaseKind {
    PLAN("/inspections/"),
    RECORD("/inspections/records/"),
    CONCLUSION("/inspections/conclusions/"),
    RECTIFICATION("/rectifications/"),
    LOOK_BACK("/look-back/"),
    /** The draw of one month. */
    LOOK_BACK_MONTH("/look-back/months/"),
    CHALLENGE("/burden/challenges/"),
    /** Leave to ask more of a unit than its quota. */
    ALLOWANCE("/burden/allowances/"),
    RECOMMENDATION("/recommendations/");

    private final String path;

    CaseKind(String path) {
        this.path = path;
    }

    String path() {
        return path;
    }

    /** Whether a case stands in this register. */
    public boolean keeps(CaseRef subject) {
        return subject.module().equals(CaseId.MODULE) && subject.type().equals(type());
    }

    /** As it stands in a case reference and in ledger verbs. */
    public String type() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
}
