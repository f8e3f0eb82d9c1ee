package org.zhixing.supervision.docket;

import java.util.Set;
import org.zhixing.supervision.DocketAct;
import org.zhixing.supervision.DocketState;
import org.zhixing.supervision.Party;

/**
 * One legal move.
 *
 * @param to where it leads; {@code from} itself when the state stays, {@code SUSPENDED} being the only state that leads
 *     back to where the docket was
 * @param who may make it
 * @param rule requirement, practice or article behind it
 */
public record Move(DocketState from, DocketAct act, DocketState to, Set<Party> who, String rule) {

    public Move {
        who = Set.copyOf(who);
    }
}
