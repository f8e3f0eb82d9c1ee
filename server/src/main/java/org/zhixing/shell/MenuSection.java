package org.zhixing.shell;

/** The parts of the left navigation, from the top; a part without an entry for the reader is not shown. */
public enum MenuSection {
    DESK,
    SOURCES,
    SUPERVISION,
    FIELD,
    PAPERS,
    INSIGHT,
    SYSTEM,
    RULES;

    /** Name by which a browser remembers that its reader folded the part. */
    public String code() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
