package org.zhixing.inspection.web;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.zhixing.act.UnitId;
import org.zhixing.inspection.ChallengeAnswer;
import org.zhixing.inspection.burden.Challenge;

/**
 * The questions about requests that the reader may see.
 *
 * @param answer those of the last year that were answered so, null for all
 * @param figure what the burden page says of them, 0 for all
 * @param more whether there are more than are shown
 */
public record ChallengesPage(
        @Nullable ChallengeAnswer answer, int figure, List<Challenge> rows, boolean more, Map<UnitId, String> names) {

    /** What other units asked, which the reader may not see. */
    public int hidden() {
        return more ? 0 : Math.max(0, figure - rows.size());
    }

    public String name(UnitId unit) {
        return names.getOrDefault(unit, "");
    }
}
