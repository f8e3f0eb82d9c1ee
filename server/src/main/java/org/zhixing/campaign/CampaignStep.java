package org.zhixing.campaign;

import java.util.Locale;

/** Something done to a case of this module. */
public interface CampaignStep {

    String name();

    /** As it stands in addresses and in the ledger: {@code begin-acceptance}. */
    default String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
