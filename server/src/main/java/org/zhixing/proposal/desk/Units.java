package org.zhixing.proposal.desk;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.zhixing.act.PostId;
import org.zhixing.act.Role;
import org.zhixing.act.UnitId;
import org.zhixing.organization.Appointment;
import org.zhixing.organization.Organization;
import org.zhixing.organization.Unit;
import org.zhixing.organization.UnitType;

/** The units that may handle proposals, their names, and who in them decides. */
@Component
public class Units {

    private final Organization organization;

    Units(Organization organization) {
        this.organization = organization;
    }

    /** In official order. */
    public List<Unit> all(LocalDate day) {
        return organization.units(day).stream().filter(Units::handles).toList();
    }

    boolean mayHandle(Collection<UnitId> units, LocalDate day) {
        var known = organization.units(units, day);
        return units.stream().allMatch(unit -> {
            var one = known.get(unit);
            return one != null && handles(one);
        });
    }

    private static boolean handles(Unit unit) {
        return unit.type() != UnitType.SECTION
                && unit.type() != UnitType.TASK_FORCE
                && unit.type() != UnitType.GOVERNMENT;
    }

    public Map<UnitId, String> names(Collection<UnitId> units, LocalDate day) {
        return organization.names(units, day);
    }

    String name(UnitId unit, LocalDate day) {
        return organization.name(unit, day);
    }

    /** Posts of a unit that do a duty. */
    List<PostId> posts(UnitId unit, Role duty, LocalDate day) {
        return organization.staffOf(unit, day).stream()
                .filter(held -> held.duty() == duty)
                .map(Appointment::post)
                .distinct()
                .toList();
    }
}
