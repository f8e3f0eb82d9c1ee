package org.zhixing.timelimit.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhixing.timelimit.CalendarNotices.Effect;
import org.zhixing.timelimit.CalendarNotices.Stored;
import org.zhixing.worktime.NoticeReading;

/**
 * The notices known, and a new one being tried out.
 *
 * @param text as pasted, empty at first
 * @param reading null before anything was pasted
 * @param effect what an import would do; null when there is nothing to import
 */
public record NoticesPage(List<Stored> notices, String text, @Nullable NoticeReading reading, @Nullable Effect effect) {

    static int sum(java.util.Map<String, Integer> counts) {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }

    public int later() {
        return effect == null ? 0 : sum(effect.later());
    }

    public int kept() {
        return effect == null ? 0 : sum(effect.kept());
    }
}
