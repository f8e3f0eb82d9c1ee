package org.zhixing.act;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Something that can be done to a case: a constant of the enum of acts of its module. */
public interface Step {

    String name();

    /** As it stands in addresses and in the ledger: {@code report-progress}. */
    default String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The act that stands so in an address. */
    static <A extends Enum<A> & Step> Optional<A> find(Class<A> acts, String slug) {
        return Arrays.stream(acts.getEnumConstants())
                .filter(act -> act.slug().equals(slug))
                .findFirst();
    }
}
