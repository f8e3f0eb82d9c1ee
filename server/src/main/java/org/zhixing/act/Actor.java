package org.zhixing.act;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who does something, with post and unit and their names as they were at that moment. The ledger stores it as given. A
 * job acts as {@link #system}.
 *
 * @param account the signed-in account, null for a job
 * @param unit the unit in which the actor acts, null for a job or an administrator
 * @param roles what the account may be used for
 * @param onBehalfOf for whom, null when for oneself
 */
public record Actor(
        @Nullable AccountId account,
        @Nullable PersonId person,
        String personName,
        @Nullable PostId post,
        String postName,
        @Nullable UnitId unit,
        String unitName,
        Set<Role> roles,
        @Nullable OnBehalfOf onBehalfOf) {

    public Actor {
        roles = Set.copyOf(roles);
    }

    /** A job acting under a named rule, for instance the sweep. */
    public static Actor system(String job, String rule) {
        return new Actor(null, null, job, null, rule, null, "", Set.of(), null);
    }

    public boolean has(Role role) {
        return roles.contains(role);
    }

    public boolean hasAny(Role... any) {
        for (Role role : any) {
            if (roles.contains(role)) {
                return true;
            }
        }
        return false;
    }

    public boolean isSystem() {
        return account == null;
    }

    public boolean worksIn(UnitId other) {
        return other.equals(unit);
    }
}
