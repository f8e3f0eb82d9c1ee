package org.zhixing.duty.web;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.zhixing.notification.CallList.Result;

/** Whom to call, and what came of it. */
public record CallsPage(List<Line> open, List<Line> made) {

    /**
     * One call.
     *
     * @param unit where the person works, empty where that is not known
     * @param items numbers and due dates, as the caller says them
     */
    public record Line(
            UUID id,
            String name,
            String unit,
            String phone,
            String items,
            boolean urgent,
            Instant writtenAt,
            @Nullable Result result,
            String note,
            String by,
            @Nullable Instant at) {}
}
