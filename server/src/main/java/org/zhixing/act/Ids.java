package org.zhixing.act;

import com.github.f4b6a3.uuid.UuidCreator;
import java.util.UUID;

/** New identifiers. They decide no order and are never shown to the public. */
public final class Ids {

    private Ids() {}

    /** A time-ordered UUID (version 7), kind to indexes. */
    public static UUID next() {
        return UuidCreator.getTimeOrderedEpoch();
    }
}
