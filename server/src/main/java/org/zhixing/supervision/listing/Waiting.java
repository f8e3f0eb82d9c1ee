package org.zhixing.supervision.listing;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhixing.act.Actor;
import org.zhixing.act.CaseClock;
import org.zhixing.act.Role;
import org.zhixing.shell.Found;
import org.zhixing.shell.SearchSource;
import org.zhixing.shell.ToDo;
import org.zhixing.shell.ToDoSource;
import org.zhixing.supervision.DocketId;
import org.zhixing.supervision.DocketVisibility;

/** What waits for whom among dockets and proposals, and what the global search finds of them. */
@Component
class Waiting implements ToDoSource, SearchSource {

    private static final String WITH_THE_UNIT = "('OPENED', 'ACKNOWLEDGED', 'RETURNED')";
    private static final String WITH_THE_OFFICE = "('REPORTED', 'VERIFYING', 'ACCEPTED')";
    private static final String LIMIT_OF_THE_STATE =
            """
            CASE d.state WHEN 'OPENED' THEN 'supervision.acknowledge' WHEN 'REPORTED' THEN 'supervision.verify'
                 WHEN 'VERIFYING' THEN 'supervision.verify' ELSE 'supervision.docket' END""";

    private final JdbcClient jdbc;
    private final DocketVisibility visibility;
    private final CaseClock clock;

    Waiting(JdbcClient jdbc, DocketVisibility visibility, CaseClock clock) {
        this.jdbc = jdbc;
        this.visibility = visibility;
        this.clock = clock;
    }

    @Override
    public List<ToDo> waitingFor(Actor actor, Instant at, int limit) {
        String states;
        if (actor.hasAny(Role.SUPERVISION_OFFICER, Role.SUPERVISION_CHIEF)) {
            states = WITH_THE_OFFICE;
        } else if (actor.hasAny(Role.UNIT_LIAISON, Role.UNIT_HEAD, Role.SECTION_STAFF)) {
            states = WITH_THE_UNIT;
        } else {
            return List.of();
        }
        var scope = visibility.of(actor, at);
        var params = new HashMap<>(scope.params());
        params.put("limit", limit);
        return jdbc.sql("SELECT d.id, d.title, d.state, d.urgency, l.due_at FROM supervision.docket d "
                        + "LEFT JOIN timelimit.open_limit l ON l.subject_module = 'supervision' AND l.subject_id = d.id "
                        + "AND l.kind = " + LIMIT_OF_THE_STATE + " WHERE d.state IN " + states + " AND ("
                        + scope.predicate() + ") ORDER BY l.due_at NULLS LAST, d.id LIMIT :limit")
                .params(params)
                .query((row, number) -> {
                    var id = new DocketId(row.getObject("id", UUID.class));
                    var due = row.getTimestamp("due_at");
                    return new ToDo(
                            id.subject(),
                            row.getString("title"),
                            "supervision.todo." + row.getString("state").toLowerCase(Locale.ROOT),
                            id.href(),
                            due == null ? null : due.toInstant(),
                            row.getString("urgency").endsWith("URGENT"));
                })
                .list();
    }

    @Override
    public List<Found> find(Actor actor, String words, String question, int limit) {
        var scope = visibility.of(actor, clock.now());
        var params = new HashMap<>(scope.params());
        params.put("words", words);
        params.put("number", question);
        params.put("limit", limit);
        return jdbc.sql("SELECT d.id, d.title, d.number FROM supervision.docket d WHERE ("
                        + "d.words @@ to_tsquery('simple', :words) OR d.number = :number) AND (" + scope.predicate()
                        + ") ORDER BY d.drafted_at DESC LIMIT :limit")
                .params(params)
                .query((row, number) -> {
                    String given = row.getString("number");
                    return new Found(
                            "supervision.found.docket",
                            row.getString("title"),
                            given == null ? "" : given,
                            new DocketId(row.getObject("id", UUID.class)).href());
                })
                .list();
    }
}
