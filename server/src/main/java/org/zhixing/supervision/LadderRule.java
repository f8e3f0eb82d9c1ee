package org.zhixing.supervision;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One number of the ladder in one version (practice 8).
 *
 * @param value a period code such as {@code 5wd}, a time of day, a plain number or names
 * @param source where it comes from
 * @param reason why it is so
 * @param adoptedOn date of the document it was adopted with, null for what came with the house
 * @param revisedAt null for what came with the house
 */
public record LadderRule(
        String key,
        int version,
        String value,
        String source,
        String reason,
        @Nullable LocalDate adoptedOn,
        @Nullable Instant revisedAt,
        @Nullable String revisedBy) {}
