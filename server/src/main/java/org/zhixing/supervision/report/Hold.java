package org.zhixing.supervision.report;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * In whose hands a report was inside its unit, and how long. All of it is the unit's own time (practice 4).
 *
 * @param who post and name; of what was taken back before anybody answered, nobody's
 * @param until null while it lasts
 * @param workingDays begun ones not counted
 */
public record Hold(String who, Instant from, @Nullable Instant until, int workingDays) {}
