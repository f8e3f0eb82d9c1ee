package org.zhixing.duty;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.zhixing.act.PersonId;
import org.zhixing.act.UnitId;

/**
 * One person on duty on one day.
 *
 * @param unit the body it is for, null for the whole city
 * @param unitName its name as it was, empty for the whole city
 * @param phone where the person on duty is called, empty if only by name
 */
public record Shift(
        UUID id,
        LocalDate day,
        @Nullable UnitId unit,
        String unitName,
        PersonId person,
        String personName,
        String phone) {}
