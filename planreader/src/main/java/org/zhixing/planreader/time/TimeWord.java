package org.zhixing.planreader.time;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhixing.planreader.Doubt;
import org.zhixing.planreader.DueKind;

/**
 * A time expression found in the scan.
 *
 * @param readings the last days it may mean, where it allows two
 * @param explicit whether the words themselves make it a limit (前, 底, 至 …); a bare month needs its surroundings
 */
public record TimeWord(
        int start,
        int end,
        DueKind kind,
        @Nullable LocalDate first,
        @Nullable LocalDate last,
        @Nullable Doubt doubt,
        String rule,
        boolean explicit,
        List<LocalDate> readings) {
    public TimeWord {
        readings = List.copyOf(readings);
    }
}
