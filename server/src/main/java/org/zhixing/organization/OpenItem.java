package org.zhixing.organization;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.zhixing.act.CaseRef;
import org.zhixing.act.UnitId;

/**
 * Something that a unit holds and has not finished.
 *
 * @param unit the unit that holds it
 * @param kindKey message key of what it is
 * @param number empty where it has none
 * @param dueAt null where no limit runs
 */
public record OpenItem(
        CaseRef subject,
        UnitId unit,
        String kindKey,
        String number,
        String title,
        String href,
        @Nullable Instant dueAt) {}
