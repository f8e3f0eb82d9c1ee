package org.zhixing.proposal;

import java.util.UUID;
import org.zhixing.act.Ids;

/** One unit's part in a proposal. */
public record HandlingId(UUID value) {

    public static HandlingId next() {
        return new HandlingId(Ids.next());
    }
}
