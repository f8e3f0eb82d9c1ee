package org.zhixing.supervision.report;

import java.util.EnumSet;
import org.zhixing.act.Actor;
import org.zhixing.act.Role;

/**
 * Who has the last step of a unit's own way speaks for the unit in that one act, whatever his post: the unit's head has
 * said so by setting the steps (practice 3). So a deputy may sign reports of progress, and whoever records the signed page
 * need not be the head.
 */
public final class UnitVoice {

    private UnitVoice() {}

    public static Actor of(Actor actor) {
        var roles = EnumSet.of(Role.UNIT_HEAD);
        roles.addAll(actor.roles());
        return new Actor(
                actor.account(),
                actor.person(),
                actor.personName(),
                actor.post(),
                actor.postName(),
                actor.unit(),
                actor.unitName(),
                roles,
                actor.onBehalfOf());
    }
}
