package org.zhixing.practice.desk;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.zhixing.act.Actor;
import org.zhixing.act.Role;
import org.zhixing.act.UnitId;
import org.zhixing.inspection.desk.InspectionStanding;
import org.zhixing.practice.PracticeParty;

/**
 * Who asks, on a day.
 *
 * @param lawyer whether he holds a post that reads negative cases for their legality
 */
public record Seer(InspectionStanding standing, boolean lawyer, LocalDate day) {

    public Actor actor() {
        return standing.actor();
    }

    public @Nullable UnitId home() {
        return standing.home();
    }

    public boolean office() {
        return standing.office() && !standing.seesNothing();
    }

    public boolean speaks() {
        return standing.speaks() && !standing.seesNothing() && standing.home() != null;
    }

    /** The relations that follow from the post alone, to a case of this unit. */
    public Set<PracticeParty> parties(@Nullable UnitId unit) {
        var parties = EnumSet.noneOf(PracticeParty.class);
        if (standing.seesNothing()) {
            return parties;
        }
        if (actor().has(Role.SUPERVISION_OFFICER)) {
            parties.add(PracticeParty.OFFICER);
        }
        if (actor().has(Role.SUPERVISION_CHIEF)) {
            parties.add(PracticeParty.CHIEF);
        }
        if (standing.overall() && actor().has(Role.LEADER)) {
            parties.add(PracticeParty.LEADER);
        }
        if (lawyer) {
            parties.add(PracticeParty.LAWYER);
        }
        if (unit != null && standing.speaksFor(unit)) {
            parties.add(PracticeParty.UNIT);
        }
        return parties;
    }
}
