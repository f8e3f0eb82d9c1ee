package org.zhixing.practice;

import java.util.Locale;

/** The registers of this module. */
public enum CaseKind {
    PRACTICE("/practices"),
    NEGATIVE_CASE("/negative-cases"),
    MATERIAL("/campaign-materials");

    private final String path;

    CaseKind(String path) {
        this.path = path;
    }

    /** Where its list is; a case stands below it. */
    public String path() {
        return path;
    }

    /** As it stands in a case reference and in ledger verbs. */
    public String type() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
