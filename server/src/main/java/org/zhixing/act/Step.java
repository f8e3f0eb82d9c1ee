package org.zhixing.act;

import java.util.Locale;

/** Something that can be done to a case: a constant of the enum of acts of its module. */
public interface Step {

    String name();

    /** As it stands in addresses and in the ledger: {@code report-progress}. */
    default String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
