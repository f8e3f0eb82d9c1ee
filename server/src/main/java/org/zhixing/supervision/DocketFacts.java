package org.zhixing.supervision;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is said of dockets besides their rows, for modules that report on many: for whoever may see them already. */
public interface DocketFacts {

    /**
     * The two lights of a docket, never merged (practice 4).
     *
     * @param report null where no report has fallen due yet
     * @param course null where nothing is planned, has fallen due or was reported
     * @param planned what should have been reached by now
     * @param reached what was, in the same measure
     */
    record Lights(
            @Nullable ReportLight report,
            @Nullable CourseLight course,
            @Nullable BigDecimal planned,
            @Nullable BigDecimal reached) {}

    /** The lights of each as they stand at an instant. */
    Map<DocketId, Lights> lights(Collection<DocketId> dockets, Instant at);

    /** Of the working days behind the due date, how many each of the holders had it (practice 4). */
    Map<DocketId, Map<Holder, Integer>> lateDays(Collection<DocketId> dockets, Instant at);
}
