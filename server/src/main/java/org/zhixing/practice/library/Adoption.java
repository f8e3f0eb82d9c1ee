package org.zhixing.practice.library;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.zhixing.act.UnitId;
import org.zhixing.practice.Experience;

/**
 * A unit that has taken a practice over.
 *
 * @param docket the unit's own docket for it, null for one that is only planned
 * @param planned in words, what is planned
 * @param experience whether it works there, null before the unit has said so
 */
public record Adoption(
        UUID id,
        UnitId unit,
        @Nullable UUID docket,
        String planned,
        String adopterName,
        Instant adoptedAt,
        @Nullable Experience experience,
        @Nullable String because,
        @Nullable String toldBy,
        @Nullable Instant toldAt) {}
