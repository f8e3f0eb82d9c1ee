package org.zhixing.campaign.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.zhixing.act.UnitId;
import org.zhixing.organization.CityOffices;
import org.zhixing.organization.Organization;
import org.zhixing.organization.Standing;
import org.zhixing.organization.Unit;
import org.zhixing.organization.UnitType;
import org.zhixing.shell.Choice;

/** What may be chosen from: units, leading posts, constants; always in official order. */
@Component("campaignChoices")
class Choices {

    private final Organization organization;
    private final CityOffices offices;

    Choices(Organization organization, CityOffices offices) {
        this.offices = offices;
        this.organization = organization;
    }

    List<Choice> bodies(LocalDate day) {
        return offices.bodies(day).stream().map(Unit::choice).toList();
    }

    /** Where the office of a group may sit: any body, and the sections of the government's own office. */
    List<Choice> offices(LocalDate day) {
        var own = organization.units(day).stream()
                .filter(unit -> unit.type() == UnitType.GOVERNMENT_OFFICE)
                .map(Unit::id)
                .toList();
        return organization.units(day).stream()
                .filter(unit ->
                        unit.type().isBody() || (unit.type() == UnitType.SECTION && own.contains(unit.parent())))
                .map(Unit::choice)
                .toList();
    }

    /** Heads of the bodies, and the leaders of the government and its office, with who holds the post. */
    List<Choice> posts(LocalDate day) {
        var found = new ArrayList<Choice>();
        for (Unit unit : organization.units(day)) {
            boolean top = unit.type() == UnitType.GOVERNMENT || unit.type() == UnitType.GOVERNMENT_OFFICE;
            if (!top && !unit.type().isBody()) {
                continue;
            }
            for (var post : organization.postsOf(unit.id(), day)) {
                if (post.standing() == Standing.HEAD || (top && post.standing() == Standing.DEPUTY)) {
                    found.add(new Choice(post.id().value().toString(), unit.name() + post.name()));
                }
            }
        }
        return found;
    }

    Map<UnitId, String> names(java.util.Collection<UnitId> units, LocalDate day) {
        return offices.names(units, day);
    }
}
