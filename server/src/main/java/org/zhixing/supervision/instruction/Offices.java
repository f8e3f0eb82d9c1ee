package org.zhixing.supervision.instruction;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.zhixing.act.PostId;
import org.zhixing.act.Role;
import org.zhixing.act.UnitId;
import org.zhixing.organization.Appointment;
import org.zhixing.organization.CityOffices;
import org.zhixing.organization.Organization;
import org.zhixing.organization.UnitType;

/** The leaders of the city who remark, and the supervision office that follows their remarks. */
@Component
public class Offices {

    private final Organization organization;
    private final CityOffices offices;

    Offices(Organization organization, CityOffices offices) {
        this.organization = organization;
        this.offices = offices;
    }

    /** Those who lead the city on the day, in official order. */
    public List<Appointment> leaders(LocalDate day) {
        return offices.leaders(day);
    }

    Optional<Leader> leader(PostId post, LocalDate day) {
        return leaders(day).stream()
                .filter(held -> held.post().equals(post))
                .map(held -> new Leader(held.post(), held.person(), held.personName(), held.postName()))
                .findFirst();
    }

    /** Where the officers of supervision sit: in the government's office or one of its sections, else anywhere. */
    Optional<UnitId> supervision(LocalDate day) {
        var units = organization.units(day);
        var near = units.stream()
                .filter(unit -> unit.type() == UnitType.GOVERNMENT_OFFICE)
                .flatMap(unit -> organization.withSections(unit.id(), day).stream())
                .toList();
        return near.stream().filter(unit -> supervises(unit, day)).findFirst().or(() -> units.stream()
                .map(unit -> unit.id())
                .filter(unit -> supervises(unit, day))
                .findFirst());
    }

    private boolean supervises(UnitId unit, LocalDate day) {
        return organization.staffOf(unit, day).stream()
                .anyMatch(held -> held.duty() == Role.SUPERVISION_OFFICER || held.duty() == Role.SUPERVISION_CHIEF);
    }
}
