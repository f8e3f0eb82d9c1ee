package org.zhixing.inspection.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.zhixing.act.PersonId;
import org.zhixing.act.UnitId;
import org.zhixing.inspection.AuthorityKind;
import org.zhixing.inspection.PlanKind;
import org.zhixing.inspection.Way;

/**
 * A plan as it is written.
 *
 * @param matters what is looked at, one a line
 * @param units to be visited; those drawn come on top
 * @param why why what the house holds does not suffice, so that somebody has to go there (L9 b and f)
 * @param leader of the team, who belongs to it whether named there or not
 */
public record NewPlan(
        String title,
        PlanKind kind,
        Way way,
        AuthorityKind authorityKind,
        String authority,
        String scope,
        List<String> matters,
        LocalDate from,
        LocalDate to,
        List<UnitId> units,
        PersonId leader,
        List<PersonId> team,
        String why) {

    public NewPlan {
        matters = List.copyOf(matters);
        units = units.stream().distinct().toList();
        team = Stream.concat(Stream.of(leader), team.stream()).distinct().toList();
    }
}
