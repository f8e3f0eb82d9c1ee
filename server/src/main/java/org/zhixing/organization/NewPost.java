package org.zhixing.organization;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.zhixing.act.PostId;
import org.zhixing.act.Role;
import org.zhixing.act.UnitId;

/**
 * A post to be created in a unit.
 *
 * @param duty what the post does in the house's flows
 * @param standing head, deputy or member
 * @param officialOrder place among the posts of the unit
 */
public record NewPost(
        PostId id,
        UnitId unit,
        String name,
        Role duty,
        Standing standing,
        int officialOrder,
        LocalDate from,
        @Nullable LocalDate until) {}
