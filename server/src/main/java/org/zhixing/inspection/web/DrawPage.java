package org.zhixing.inspection.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.zhixing.inspection.plan.Draw;
import org.zhixing.inspection.plan.SeededDraw;

/**
 * A draw with all that is needed to repeat it.
 *
 * @param title of the plan, null for a look-back
 * @param marks by which those on record were ordered
 */
public record DrawPage(Draw draw, @Nullable String title, String back, boolean repeats, Map<UUID, String> marks) {

    public String mark(UUID id) {
        return marks.getOrDefault(id, "");
    }

    /** Those on record, in the order of their marks. */
    public List<SeededDraw.Item> ordered() {
        return draw.population().stream()
                .sorted(java.util.Comparator.comparing(item -> marks.getOrDefault(item.id(), "")))
                .toList();
    }
}
