package org.zhixing.inspection.web;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.zhixing.act.UnitId;
import org.zhixing.organization.CityOffices;
import org.zhixing.organization.Organization;
import org.zhixing.organization.Unit;
import org.zhixing.shell.Choice;
import org.zhixing.shell.Texts;

/** What may be chosen from: units, people, constants. */
@Component("inspectionChoices")
class Choices {

    private final CityOffices offices;
    private final Organization organization;

    Choices(CityOffices offices, Organization organization) {
        this.offices = offices;
        this.organization = organization;
    }

    List<Choice> bodies(LocalDate day) {
        return offices.bodies(day).stream().map(Unit::choice).toList();
    }

    /** The same, and behind them those that have ended, whose cases are still looked for. */
    List<Choice> bodiesEver(LocalDate day, Texts texts) {
        var former = offices.formerBodies(day).stream()
                .map(unit -> new Choice(unit.id().value().toString(), texts.t("inspection.former", unit.name())));
        return Stream.concat(bodies(day).stream(), former).toList();
    }

    /** Everybody in the unit and its sections, in official order. */
    List<Choice> people(UnitId unit, LocalDate day) {
        var people = new LinkedHashMap<String, Choice>();
        for (UnitId one : organization.withSections(unit, day)) {
            organization.staffOf(one, day).forEach(held -> {
                String id = held.person().value().toString();
                people.putIfAbsent(id, new Choice(id, held.personName() + " " + held.postName()));
            });
        }
        return List.copyOf(people.values());
    }
}
