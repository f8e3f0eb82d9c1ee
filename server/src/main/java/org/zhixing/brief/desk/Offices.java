package org.zhixing.brief.desk;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
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

/** The supervision office, whose briefs they are, and the posts that sign. */
@Component("briefOffices")
public class Offices {

    private static final Set<UnitType> TOP = EnumSet.of(UnitType.GOVERNMENT, UnitType.GOVERNMENT_OFFICE);
    private static final Set<UnitType> NO_BODY = EnumSet.of(UnitType.GOVERNMENT, UnitType.SECTION, UnitType.TASK_FORCE);

    private final Organization organization;

    Offices(Organization organization) {
        this.organization = organization;
    }

    /** Units that dockets are given to, in official order. */
    public List<Unit> bodies(LocalDate day) {
        return organization.units(day).stream()
                .filter(unit -> !NO_BODY.contains(unit.type()))
                .toList();
    }

    /** All units in official order. */
    public List<Unit> all(LocalDate day) {
        return organization.units(day);
    }

    /** Where the officers of supervision sit; nowhere before the city has founded its office. */
    public java.util.Optional<UnitId> supervision(LocalDate day) {
        return organization.units(day).stream()
                .map(Unit::id)
                .filter(unit -> organization.staffOf(unit, day).stream()
                        .anyMatch(held -> held.duty() == Role.SUPERVISION_CHIEF))
                .findFirst();
    }

    /** The body under whose name briefs are issued. */
    public Unit issuer(LocalDate day) {
        var section = supervision(day).orElseThrow(() -> new IllegalStateException("no supervision office"));
        var body = organization.bodiesOf(List.of(section), day).getOrDefault(section, section);
        return organization.unit(body, day).orElseThrow();
    }

    public Recipient officers(LocalDate day) {
        var section = supervision(day).orElseThrow(() -> new IllegalStateException("no supervision office"));
        return new Recipient.ToDuty(section, Role.SUPERVISION_OFFICER);
    }

    public static Recipient liaison(UnitId unit) {
        return new Recipient.ToDuty(unit, Role.UNIT_LIAISON);
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
}
