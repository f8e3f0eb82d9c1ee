package org.zhixing.proposal.intake;

import java.util.Locale;

/** Columns of the session's list, in the order of the template; heads are found in either language, in any order. */
enum SessionColumn {
    KIND(true),
    SITTING(false),
    BODY(true),
    NUMBER(true),
    TITLE(true),
    TEXT(false),
    MATTER(true),
    FILED_ON(true),
    FIRST_SIGNER(true),
    ADDRESS(false),
    CONTACT(false),
    JOINT_SIGNERS(false);

    final boolean required;

    SessionColumn(boolean required) {
        this.required = required;
    }

    /** Message key of the head. */
    String key() {
        return "proposal.import.column." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
