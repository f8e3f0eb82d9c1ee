package org.zhixing.act;

import java.util.UUID;

/** A unit (单位) or a section of one. */
public record UnitId(UUID value) {

    public static UnitId next() {
        return new UnitId(Ids.next());
    }
}
