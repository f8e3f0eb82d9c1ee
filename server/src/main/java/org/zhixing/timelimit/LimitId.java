package org.zhixing.timelimit;

import java.util.UUID;
import org.zhixing.act.Ids;

/** One time limit. */
public record LimitId(UUID value) {

    public static LimitId next() {
        return new LimitId(Ids.next());
    }
}
