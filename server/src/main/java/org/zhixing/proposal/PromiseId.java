package org.zhixing.proposal;

import java.util.UUID;
import org.zhixing.act.Ids;

/** One thing promised in a reply. */
public record PromiseId(UUID value) {

    public static PromiseId next() {
        return new PromiseId(Ids.next());
    }
}
