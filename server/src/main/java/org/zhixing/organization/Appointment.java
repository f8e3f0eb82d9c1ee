package org.zhixing.organization;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.zhixing.act.PersonId;
import org.zhixing.act.PostId;
import org.zhixing.act.Role;
import org.zhixing.act.UnitId;

/**
 * A person on a post of a unit for a time.
 *
 * @param duty what the post does in the house's flows
 * @param from first day
 * @param until last day, null while it lasts
 */
public record Appointment(
        PersonId person,
        String personName,
        PostId post,
        String postName,
        UnitId unit,
        Role duty,
        LocalDate from,
        @Nullable LocalDate until) {}
