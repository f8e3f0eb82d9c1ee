package org.zhixing.supervision.instruction;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhixing.act.Actor;
import org.zhixing.act.PersonId;
import org.zhixing.act.Role;
import org.zhixing.act.Zone;
import org.zhixing.shell.ToDo;
import org.zhixing.shell.ToDoSource;
import org.zhixing.signoff.SheetSteps;
import org.zhixing.supervision.InstructionId;

/** What instructions want of the supervision office, and what it and the leaders wait for. */
@Component
class InstructionErrands implements ToDoSource {

    private static final String ALL_DONE =
            """
            i.state = 'OPENED' AND NOT EXISTS (
              SELECT FROM supervision.matter m JOIN supervision.docket d ON d.id = m.docket
              WHERE m.instruction = i.id AND m.round = i.round
                AND d.state NOT IN ('ACCEPTED', 'CLOSED', 'WITHDRAWN'))""";

    private final JdbcClient jdbc;
    private final InstructionSight sight;
    private final SheetSteps steps;

    InstructionErrands(JdbcClient jdbc, InstructionSight sight, SheetSteps steps) {
        this.steps = steps;
        this.jdbc = jdbc;
        this.sight = sight;
    }

    @Override
    public List<ToDo> waitingFor(Actor actor, Instant at, int limit) {
        var person = actor.person();
        if (person == null || !InstructionSight.isOffice(actor)) {
            return List.of();
        }
        var cases = new ArrayList<String>();
        cases.add("WHEN i.state = 'REGISTERED' AND i.writer <> :person THEN 'CHECK'");
        cases.add("WHEN i.state = 'CHECKED' THEN 'PROPOSE'");
        cases.add("WHEN " + ALL_DONE + " THEN " + reply(actor, LocalDate.ofInstant(at, Zone.SHANGHAI)));
        if (actor.has(Role.SUPERVISION_CHIEF)) {
            cases.add("WHEN i.state = 'PROPOSED' AND i.proposer IS DISTINCT FROM :person THEN 'DECIDE'");
        }
        return ask(actor, at, person, "CASE " + String.join(" ", cases) + " END", limit);
    }

    /** Whose turn it is to draft, check or sign the report to the leader (practice 7). */
    private String reply(Actor actor, LocalDate day) {
        String signs = steps.byOne(Replying.FORM)
                ? "WHEN TRUE THEN 'SIGN_REPLY'"
                : "WHEN i.reply_checker IS NULL THEN CASE WHEN i.reply_drafter <> :person THEN 'CHECK_REPLY' END"
                        + (steps.signs(Replying.FORM, actor, day)
                                ? " WHEN i.reply_checker <> :person AND i.reply_drafter <> :person THEN 'SIGN_REPLY'"
                                : "");
        return "CASE WHEN NOT i.reply_required THEN 'CONCLUDE' WHEN i.reply_drafter IS NULL THEN 'REPLY' " + signs
                + " END";
    }

    @Override
    public List<ToDo> awaitedBy(Actor actor, Instant at, int limit) {
        var person = actor.person();
        if (person == null) {
            return List.of();
        }
        if (InstructionSight.isOffice(actor)) {
            return ask(actor, at, person, "CASE WHEN i.state = 'SUBMITTED' THEN 'WITH_LEADER' END", limit);
        }
        return ask(
                actor,
                at,
                person,
                "CASE WHEN " + InstructionListing.LACKS + " AND i.state <> 'SUBMITTED' THEN 'REPLY_AWAITED' END",
                limit);
    }

    private List<ToDo> ask(Actor actor, Instant at, PersonId person, String errand, int limit) {
        var scope = sight.of(actor, LocalDate.ofInstant(at, Zone.SHANGHAI));
        return jdbc.sql("SELECT * FROM (SELECT i.id, i.carrier_title, i.given_on, " + errand
                        + " AS errand FROM supervision.instruction i WHERE i.state NOT IN ('CLOSED', 'FILED', 'CANCELLED')"
                        + " AND (" + scope.predicate() + ")) w WHERE w.errand IS NOT NULL"
                        + " AND CAST(:person AS uuid) IS NOT NULL ORDER BY w.given_on, w.id LIMIT :limit")
                .params(scope.params())
                .param("person", person.value())
                .param("limit", limit)
                .query((row, number) -> {
                    var id = new InstructionId(row.getObject("id", UUID.class));
                    return new ToDo(
                            id.subject(),
                            row.getString("carrier_title"),
                            "supervision.instruction.errand." + row.getString("errand"),
                            id.href(),
                            null,
                            false);
                })
                .list();
    }
}
