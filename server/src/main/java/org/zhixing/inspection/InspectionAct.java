package org.zhixing.inspection;

import java.util.Locale;

/** Something done to a case of this module. */
public interface InspectionAct {

    String name();

    /** As it stands in addresses and in the ledger: {@code apply-for-review}. */
    default String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
