package org.zhixing.cockpit.web;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.zhixing.act.UnitId;
import org.zhixing.cockpit.Holder;
import org.zhixing.cockpit.Lateness.Late;

/**
 * The dockets behind a figure of the cockpit.
 *
 * @param unit only this unit's, null for all
 * @param holder only those that lie there, null for all
 */
public record LatePage(List<Late> late, @Nullable UnitId unit, @Nullable Holder holder, Map<UnitId, String> names) {

    public String name(UnitId of) {
        return names.getOrDefault(of, "");
    }
}
