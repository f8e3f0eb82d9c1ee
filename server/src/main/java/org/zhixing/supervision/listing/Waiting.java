package org.zhixing.supervision.listing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhixing.act.Actor;
import org.zhixing.act.PersonId;
import org.zhixing.act.Role;
import org.zhixing.act.UnitId;
import org.zhixing.act.Zone;
import org.zhixing.shell.ToDo;
import org.zhixing.shell.ToDoSource;
import org.zhixing.signoff.SheetSteps;
import org.zhixing.supervision.DocketId;
import org.zhixing.supervision.access.Standing;
import org.zhixing.supervision.access.Standings;
import org.zhixing.supervision.access.Visibility;
import org.zhixing.supervision.desk.CarryOverWindow;
import org.zhixing.supervision.listing.Errand.Audience;
import org.zhixing.supervision.rule.Rules;

/** What dockets want of an actor, and what he waits for from others; one question to the database for all of it. */
@Component
class Waiting implements ToDoSource {

    /** Nobody has it. */
    private static final UUID NOBODY = new UUID(0, 0);

    private final JdbcClient jdbc;
    private final Standings standings;
    private final Rules rules;
    private final SheetSteps steps;

    Waiting(JdbcClient jdbc, Standings standings, Rules rules, SheetSteps steps) {
        this.jdbc = jdbc;
        this.standings = standings;
        this.rules = rules;
        this.steps = steps;
    }

    @Override
    public List<ToDo> waitingFor(Actor actor, Instant at, int limit) {
        return ask(actor, at, limit, false);
    }

    @Override
    public List<ToDo> awaitedBy(Actor actor, Instant at, int limit) {
        return ask(actor, at, limit, true);
    }

    private List<ToDo> ask(Actor actor, Instant at, int limit, boolean fromOthers) {
        var day = LocalDate.ofInstant(at, Zone.SHANGHAI);
        var standing = standings.of(actor, day, rules.current());
        var audiences = audiencesOf(standing);
        var sql = Arrays.stream(Errand.values())
                .filter(errand -> errand.audience().fromOthers() == fromOthers)
                .filter(errand -> audiences.contains(errand.audience()))
                .filter(errand -> maySign(errand.signedForm(), actor, day))
                .map(Errand::sql)
                .toList();
        if (sql.isEmpty()) {
            return List.of();
        }
        var seen = Visibility.of(standing);
        return jdbc.sql("SELECT w.* FROM (" + String.join(" UNION ALL ", sql)
                        + ") w JOIN supervision.docket d ON d.id = w.id WHERE (" + seen.predicate()
                        + ") ORDER BY coalesce(w.due_at, :now), w.id, w.errand LIMIT :limit")
                .params(params(standing, at))
                .param("carry_into", carriedInto(at))
                .params(seen.params())
                .param("limit", limit)
                .query(Waiting::toDo)
                .list();
    }

    /** What waits for a signature waits for whoever may sign it, not for the whole office (practice 7). */
    private boolean maySign(@Nullable String form, Actor actor, LocalDate day) {
        return form == null || steps.byOne(form) || steps.signs(form, actor, day);
    }

    private static Set<Audience> audiencesOf(Standing standing) {
        var audiences = EnumSet.noneOf(Audience.class);
        if (standing.seesNothing()) {
            return audiences;
        }
        var actor = standing.actor();
        if (actor.hasAny(Role.SUPERVISION_OFFICER, Role.SUPERVISION_CHIEF)) {
            audiences.addAll(Set.of(Audience.OFFICE, Audience.OFFICE_FROM_OTHERS));
        }
        if (standing.speaksForUnit()) {
            audiences.addAll(Set.of(
                    Audience.LEAD,
                    Audience.LEAD_AND_STAFF,
                    Audience.PARTICIPANT,
                    Audience.CONSULTED,
                    Audience.REMOVER,
                    Audience.LEAD_FROM_OTHERS));
        }
        if (actor.has(Role.SECTION_STAFF)) {
            audiences.add(Audience.LEAD_AND_STAFF);
        }
        if (!standing.led().isEmpty()) {
            audiences.add(Audience.LEADER_FROM_OTHERS);
        }
        return audiences;
    }

    private static Map<String, Object> params(Standing standing, Instant at) {
        var actor = standing.actor();
        PersonId person = actor.person();
        var params = new HashMap<String, Object>();
        params.put("now", at.atOffset(ZoneOffset.UTC));
        params.put("home", text(standing.home()));
        params.put("unit", text(actor.unit()));
        params.put("person", (person == null ? NOBODY : person.value()).toString());
        params.put("speaks", standing.speaksForUnit());
        params.put("staff", actor.has(Role.SECTION_STAFF));
        params.put(
                "homes",
                array(Stream.of(standing.home(), actor.unit())
                        .filter(Objects::nonNull)
                        .toList()));
        params.put("led", array(standing.led()));
        return params;
    }

    /** The year into which ongoing work is carried over now, 0 while nothing is. */
    private int carriedInto(Instant at) {
        return CarryOverWindow.openOn(LocalDate.ofInstant(at, Zone.SHANGHAI), rules.current())
                .map(CarryOverWindow::year)
                .orElse(0);
    }

    private static String text(@Nullable UnitId unit) {
        return (unit == null ? NOBODY : unit.value()).toString();
    }

    private static String array(Collection<UnitId> units) {
        return units.stream().map(unit -> unit.value().toString()).collect(Collectors.joining(",", "{", "}"));
    }

    private static ToDo toDo(ResultSet row, int number) throws SQLException {
        var id = new DocketId(row.getObject("id", UUID.class));
        var due = row.getTimestamp("due_at");
        var errand = Errand.valueOf(row.getString("errand"));
        return new ToDo(
                id.subject(),
                row.getString("title"),
                errand.key(),
                errand.href(id),
                due == null ? null : due.toInstant(),
                row.getString("urgency").endsWith("URGENT"));
    }
}
