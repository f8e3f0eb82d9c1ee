package org.zhixing.organization;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.zhixing.act.PostId;
import org.zhixing.act.Role;
import org.zhixing.act.UnitId;

/**
 * A post of a unit, held or vacant.
 *
 * @param unitName the unit as it is called now
 */
public record Post(
        PostId id,
        UnitId unit,
        String unitName,
        String name,
        Role duty,
        Standing standing,
        int officialOrder,
        LocalDate from,
        @Nullable LocalDate until) {}
