package org.zhixing.inspection.desk;

import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.zhixing.act.PostId;
import org.zhixing.act.Role;
import org.zhixing.act.UnitId;
import org.zhixing.notification.Recipient;
import org.zhixing.organization.Appointment;
import org.zhixing.organization.Organization;
import org.zhixing.organization.Unit;
import org.zhixing.organization.UnitType;

/** The supervision office, the posts that approve, and the units that may be visited. */
@Component
public class CityOffices {

    private static final Set<UnitType> TOP = EnumSet.of(UnitType.GOVERNMENT, UnitType.GOVERNMENT_OFFICE);
    private static final Set<UnitType> NO_BODY = EnumSet.of(UnitType.GOVERNMENT, UnitType.SECTION, UnitType.TASK_FORCE);

    private final Organization organization;

    CityOffices(Organization organization) {
        this.organization = organization;
    }

    /** Bodies that may be supervised, in official order: never citizens or firms (domain law L1 article 5). */
    public List<Unit> bodies(LocalDate day) {
        return organization.units(day).stream()
                .filter(unit -> !NO_BODY.contains(unit.type()))
                .toList();
    }

    /** Posts of those names in the government and its office. */
    public List<PostId> posts(List<String> postNames, LocalDate day) {
        return organization.units(day).stream()
                .filter(unit -> TOP.contains(unit.type()))
                .flatMap(unit -> organization.staffOf(unit.id(), day).stream())
                .filter(held -> postNames.contains(held.postName()))
                .map(Appointment::post)
                .distinct()
                .toList();
    }

    /** Where the officers of supervision sit. */
    public UnitId supervision(LocalDate day) {
        return organization.units(day).stream()
                .map(Unit::id)
                .filter(unit -> organization.staffOf(unit, day).stream()
                        .anyMatch(held -> held.duty() == Role.SUPERVISION_CHIEF))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no supervision office"));
    }

    public Recipient officers(LocalDate day) {
        return new Recipient.ToDuty(supervision(day), Role.SUPERVISION_OFFICER);
    }

    public Recipient chief(LocalDate day) {
        return new Recipient.ToDuty(supervision(day), Role.SUPERVISION_CHIEF);
    }

    public static Recipient liaison(UnitId unit) {
        return new Recipient.ToDuty(unit, Role.UNIT_LIAISON);
    }

    public Map<UnitId, String> names(Collection<UnitId> units, LocalDate day) {
        var names = new HashMap<UnitId, String>();
        organization.units(units, day).forEach((id, unit) -> names.put(id, unit.name()));
        return names;
    }

    public String name(UnitId unit, LocalDate day) {
        return names(List.of(unit), day).getOrDefault(unit, "");
    }
}
