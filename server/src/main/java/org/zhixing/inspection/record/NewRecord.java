package org.zhixing.inspection.record;

import java.time.Instant;
import java.util.List;
import org.zhixing.act.PersonId;

/**
 * A record as it is written.
 *
 * @param remark what the unit said on the spot, empty where it said nothing
 */
public record NewRecord(
        Instant happenedAt,
        String place,
        String facts,
        List<String> heard,
        PersonId second,
        String remark,
        String remarkedBy) {}
