package org.zhixing.chaos.node;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import org.zhixing.act.AccountId;
import org.zhixing.act.Actor;
import org.zhixing.act.CaseClock;
import org.zhixing.act.PersonId;
import org.zhixing.act.Role;
import org.zhixing.act.UnitId;
import org.zhixing.organization.Appointment;
import org.zhixing.organization.Organization;
import org.zhixing.organization.Unit;

/** The people of the sample city who act in the trial. */
@Component
@ConditionalOnProperty("zhixing.chaos.port")
class People {

    private static final int LEADS = 12;

    private final Organization organization;
    private final CaseClock clock;
    private volatile List<Lead> leads = List.of();
    private volatile List<Appointment> officers = List.of();
    private volatile List<Appointment> chiefs = List.of();

    People(Organization organization, CaseClock clock) {
        this.organization = organization;
        this.clock = clock;
    }

    /** A unit that leads, and who acts for it. */
    record Lead(UnitId unit, Appointment liaison, Appointment head) {}

    /** Looks them up once, when the city is there. */
    synchronized void meet() {
        if (!leads.isEmpty()) {
            return;
        }
        var day = clock.today();
        var units = organization.units(day);
        officers = holding(units, Role.SUPERVISION_OFFICER, day);
        chiefs = holding(units, Role.SUPERVISION_CHIEF, day);
        leads = units.stream()
                .flatMap(unit -> lead(unit, organization.staffOf(unit.id(), day)).stream())
                .limit(LEADS)
                .toList();
    }

    private List<Appointment> holding(List<Unit> units, Role duty, LocalDate day) {
        return units.stream()
                .flatMap(unit -> organization.staffOf(unit.id(), day).stream())
                .filter(one -> one.duty() == duty)
                .toList();
    }

    private static List<Lead> lead(Unit unit, List<Appointment> staff) {
        var liaison =
                staff.stream().filter(one -> one.duty() == Role.UNIT_LIAISON).findFirst();
        var head = staff.stream().filter(one -> one.duty() == Role.UNIT_HEAD).findFirst();
        return liaison.isPresent() && head.isPresent()
                ? List.of(new Lead(unit.id(), liaison.get(), head.get()))
                : List.of();
    }

    /** The same unit for the same number, on every node. */
    Lead lead(int number) {
        return leads.get(Math.floorMod(number, leads.size()));
    }

    Actor officer() {
        return actor(officers.get(0));
    }

    Actor chief() {
        return actor(chiefs.get(0));
    }

    PersonId officerPerson() {
        meet();
        return officers.get(0).person();
    }

    static Actor actor(Appointment held) {
        return new Actor(
                new AccountId(held.person().value()),
                held.person(),
                held.personName(),
                held.post(),
                held.postName(),
                held.unit(),
                "",
                Set.of(held.duty()),
                null);
    }
}
