package org.zhixing.supervision.desk;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.zhixing.act.PostId;
import org.zhixing.act.Role;
import org.zhixing.act.UnitId;
import org.zhixing.organization.Appointment;
import org.zhixing.organization.Organization;
import org.zhixing.organization.UnitType;

/** Which posts answer a question, by the names in the rules. */
@Component
public class Approvers {

    private static final Set<UnitType> TOP = EnumSet.of(UnitType.GOVERNMENT, UnitType.GOVERNMENT_OFFICE);

    private final Organization organization;

    Approvers(Organization organization) {
        this.organization = organization;
    }

    /** Posts of those names in the government and its office. */
    public List<PostId> named(List<String> postNames, LocalDate day) {
        return organization.units(day).stream()
                .filter(unit -> TOP.contains(unit.type()))
                .flatMap(unit -> organization.staffOf(unit.id(), day).stream())
                .filter(held -> postNames.contains(held.postName()))
                .map(Appointment::post)
                .distinct()
                .toList();
    }

    /** Posts of a unit that do a duty. */
    public List<PostId> of(UnitId unit, Role duty, LocalDate day) {
        return organization.staffOf(unit, day).stream()
                .filter(held -> held.duty() == duty)
                .map(Appointment::post)
                .distinct()
                .toList();
    }
}
