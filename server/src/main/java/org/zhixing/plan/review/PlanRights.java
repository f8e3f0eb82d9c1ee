package org.zhixing.plan.review;

import org.springframework.security.access.AccessDeniedException;
import org.zhixing.act.Actor;
import org.zhixing.act.Role;
import org.zhixing.act.UnitId;

/** Who may do what here: the officers and the chief of a supervision office, each with the documents of that office. */
public final class PlanRights {

    private PlanRights() {}

    public static boolean mayReview(Actor actor) {
        return actor.hasAny(Role.SUPERVISION_OFFICER, Role.SUPERVISION_CHIEF) && actor.unit() != null;
    }

    /** The office in whose name the actor reviews. */
    public static UnitId officeOf(Actor actor) {
        UnitId unit = actor.unit();
        if (!mayReview(actor) || unit == null) {
            throw new AccessDeniedException("plans belong to the supervision office");
        }
        return unit;
    }
}
