package org.zhixing.supervision.access;

import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.zhixing.act.PersonId;
import org.zhixing.act.Role;
import org.zhixing.act.UnitId;
import org.zhixing.supervision.Party;

/**
 * Who sits where at one docket: what relations are decided from.
 *
 * @param joint units that are joint leads
 * @param assistants units that assist
 * @param consulted units asked in a consultation that is still open
 * @param removers units named as able to remove an obstacle that is not answered yet
 */
public record Seats(
        UnitId opener,
        UnitId lead,
        @Nullable UnitId section,
        @Nullable PersonId person,
        Set<UnitId> joint,
        Set<UnitId> assistants,
        Set<UnitId> consulted,
        Set<UnitId> removers) {

    public Seats {
        joint = Set.copyOf(joint);
        assistants = Set.copyOf(assistants);
        consulted = Set.copyOf(consulted);
        removers = Set.copyOf(removers);
    }

    /** The relations in which an actor stands to the docket; none for administrators. */
    public Set<Party> partiesOf(Standing standing) {
        var parties = EnumSet.noneOf(Party.class);
        if (standing.seesNothing()) {
            return parties;
        }
        var actor = standing.actor();
        if (standing.isHome(opener)) {
            add(parties, actor.has(Role.SUPERVISION_OFFICER), Party.OFFICER);
            add(parties, actor.has(Role.SUPERVISION_CHIEF), Party.CHIEF);
        }
        if (standing.isHome(lead)) {
            add(parties, actor.has(Role.UNIT_LIAISON), Party.LEAD_LIAISON);
            add(parties, actor.has(Role.UNIT_HEAD), Party.LEAD_HEAD);
        }
        boolean assigned =
                (person != null && person.equals(actor.person())) || (section != null && actor.worksIn(section));
        add(parties, actor.has(Role.SECTION_STAFF) && assigned, Party.LEAD_STAFF);
        var home = standing.home();
        if (standing.speaksForUnit() && home != null) {
            add(parties, joint.contains(home), Party.JOINT_LEAD);
            add(parties, assistants.contains(home), Party.ASSISTANT);
            add(parties, consulted.contains(home), Party.CONSULTED);
            add(parties, removers.contains(home), Party.REMOVER);
        }
        add(parties, actor.has(Role.LEADER) && standing.led().contains(lead), Party.LEADER_IN_CHARGE);
        return parties;
    }

    private static void add(Set<Party> parties, boolean holds, Party party) {
        if (holds) {
            parties.add(party);
        }
    }
}
