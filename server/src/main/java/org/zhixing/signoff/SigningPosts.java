package org.zhixing.signoff;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.zhixing.act.PostId;
import org.zhixing.organization.Appointment;
import org.zhixing.organization.Organization;
import org.zhixing.organization.Unit;
import org.zhixing.organization.UnitType;

/** The posts that steps name: those of the government by the name of the post, others with the name of their unit. */
@Component
class SigningPosts {

    private static final Set<UnitType> TOP = EnumSet.of(UnitType.GOVERNMENT, UnitType.GOVERNMENT_OFFICE);

    private final Organization organization;

    SigningPosts(Organization organization) {
        this.organization = organization;
    }

    /** Who holds posts of those names on the day. */
    List<Appointment> of(List<String> names, LocalDate day) {
        return organization.units(day).stream()
                .filter(unit ->
                        TOP.contains(unit.type()) || names.stream().anyMatch(name -> name.startsWith(unit.name())))
                .flatMap(unit -> organization.staffOf(unit.id(), day).stream()
                        .filter(held -> names.contains(unit.name() + held.postName())
                                || (isTop(unit) && names.contains(held.postName()))))
                .toList();
    }

    private static boolean isTop(Unit unit) {
        return TOP.contains(unit.type());
    }

    static List<PostId> posts(List<Appointment> held) {
        return held.stream().map(Appointment::post).distinct().toList();
    }
}
