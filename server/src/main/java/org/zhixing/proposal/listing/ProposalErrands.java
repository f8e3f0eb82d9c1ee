package org.zhixing.proposal.listing;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhixing.act.Actor;
import org.zhixing.act.Role;
import org.zhixing.act.Zone;
import org.zhixing.proposal.ProposalId;
import org.zhixing.proposal.desk.ProposalSight;
import org.zhixing.shell.ToDo;
import org.zhixing.shell.ToDoSource;

/** What proposals want of the office and of each unit that has a part; signing waits in the list of approvals. */
@Component
class ProposalErrands implements ToDoSource {

    private static final String DISSATISFIED =
            "EXISTS (SELECT FROM proposal.standing_reply r JOIN proposal.form f ON f.reply = r.id"
                    + " WHERE r.handling = h.id AND f.satisfaction = 'DISSATISFIED')";
    private static final String ALL_FORMS =
            "(SELECT count(*) FROM proposal.standing_reply r JOIN proposal.form f ON f.reply = r.id"
                    + " WHERE r.handling = h.id) = (SELECT count(*) FROM proposal.signer s WHERE s.proposal = p.id)";

    private final JdbcClient jdbc;
    private final ProposalSight sight;

    ProposalErrands(JdbcClient jdbc, ProposalSight sight) {
        this.jdbc = jdbc;
        this.sight = sight;
    }

    @Override
    public List<ToDo> waitingFor(Actor actor, Instant at, int limit) {
        var cases = new ArrayList<String>();
        if (ProposalSight.isOffice(actor)) {
            cases.add("WHEN h.id IS NULL AND p.state = 'REGISTERED' THEN 'ASSIGN'");
            cases.add("WHEN h.state = 'OBJECTED' THEN 'RULE'");
            cases.add("WHEN h.state = 'REPLIED' AND h.round = 1 AND " + DISSATISFIED + " THEN 'AGAIN'");
            cases.add("WHEN h.state = 'REPLIED' AND " + ALL_FORMS + " THEN 'CONCLUDE'");
            cases.add("WHEN h.state = 'REPLIED' THEN 'FORMS'");
        } else if (actor.hasAny(Role.UNIT_LIAISON, Role.UNIT_HEAD, Role.SECTION_STAFF)) {
            boolean receives = actor.hasAny(Role.UNIT_LIAISON, Role.UNIT_HEAD);
            String mine = "WHEN h.unit = :mine AND h.state = ";
            if (receives) {
                cases.add(mine + "'ASSIGNED' THEN 'ACCEPT'");
            }
            if (!actor.has(Role.UNIT_HEAD)) {
                cases.add(mine + "'IN_HAND' AND h.part = 'ASSISTANT' THEN 'OPINION'");
                cases.add(mine + "'IN_HAND' AND NOT EXISTS (SELECT FROM proposal.meeting m"
                        + " WHERE m.handling = h.id AND m.round = h.round) THEN 'MEETING'");
                cases.add(mine + "'IN_HAND' THEN 'REPLY'");
            }
        } else {
            return List.of();
        }
        var todos = new ArrayList<>(ask(actor, at, "CASE " + String.join(" ", cases) + " END", limit));
        if (actor.has(Role.UNIT_LIAISON)) {
            todos.addAll(promises(actor, at, limit));
        }
        return todos;
    }

    @Override
    public List<ToDo> awaitedBy(Actor actor, Instant at, int limit) {
        return ProposalSight.isOffice(actor)
                ? ask(
                        actor,
                        at,
                        "CASE WHEN h.part <> 'ASSISTANT' AND h.state IN ('ASSIGNED', 'IN_HAND', 'SIGNING')"
                                + " THEN 'REPLY_AWAITED' END",
                        limit)
                : ask(actor, at, "CASE WHEN h.unit = :mine AND h.state = 'SIGNING' THEN 'AT_SIGNATURE' END", limit);
    }

    private List<ToDo> ask(Actor actor, Instant at, String errand, int limit) {
        var seer = sight.of(actor, LocalDate.ofInstant(at, Zone.SHANGHAI));
        var params = new HashMap<String, @Nullable Object>(seer.scope().params());
        params.put("mine", seer.home() == null ? null : seer.home().value());
        params.put("limit", limit);
        return jdbc.sql("SELECT w.* FROM (SELECT p.id, p.title, h.id AS part, o.due_at, p.filed_on, " + errand
                        + " AS errand FROM proposal.proposal p LEFT JOIN proposal.handling h ON h.proposal = p.id"
                        + " LEFT JOIN timelimit.open_limit o ON o.limit_id = h.term"
                        + " WHERE p.state IN ('REGISTERED', 'IN_HAND') AND ("
                        + seer.scope().predicate()
                        + ")) w WHERE w.errand IS NOT NULL AND (CAST(:mine AS uuid) IS NOT NULL OR TRUE)"
                        + " ORDER BY w.due_at NULLS LAST, w.filed_on, w.id LIMIT :limit")
                .params(params)
                .query((row, number) -> toDo(
                        row.getObject("id", UUID.class),
                        row.getString("title"),
                        row.getString("errand"),
                        row.getObject("due_at", OffsetDateTime.class)))
                .list();
    }

    private List<ToDo> promises(Actor actor, Instant at, int limit) {
        var seer = sight.of(actor, LocalDate.ofInstant(at, Zone.SHANGHAI));
        var home = seer.home();
        if (home == null) {
            return List.of();
        }
        return jdbc.sql("SELECT x.proposal, x.text, o.due_at FROM proposal.open_promise x"
                        + " JOIN timelimit.open_limit o ON o.limit_id = x.term WHERE x.unit = :mine AND o.warns_at <= :now"
                        + " ORDER BY o.due_at LIMIT :limit")
                .param("mine", home.value())
                .param("now", at.atOffset(ZoneOffset.UTC))
                .param("limit", limit)
                .query((row, number) -> toDo(
                        row.getObject("proposal", UUID.class),
                        row.getString("text"),
                        "PROMISE",
                        row.getObject("due_at", OffsetDateTime.class)))
                .list();
    }

    private static ToDo toDo(UUID proposal, String title, String errand, @Nullable OffsetDateTime due) {
        var id = new ProposalId(proposal);
        return new ToDo(
                id.subject(),
                title,
                "proposal.errand." + errand,
                id.href(),
                due == null ? null : due.toInstant(),
                false);
    }
}
