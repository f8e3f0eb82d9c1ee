package org.zhixing.decision;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhixing.act.Actor;
import org.zhixing.act.Role;
import org.zhixing.act.UnitId;
import org.zhixing.act.Zone;
import org.zhixing.shell.ToDo;
import org.zhixing.shell.ToDoSource;

/** What meetings want: of the office to open and to report back, of the convener to read. One line for each meeting. */
@Component
class MeetingErrands implements ToDoSource {

    private static final String OFFICE =
            """
            SELECT m.id, m.title, CASE WHEN bool_or(i.state = 'SETTLED') THEN 'open' ELSE 'report' END AS what
              FROM decision.meeting m JOIN decision.item i ON i.meeting = m.id
             WHERE m.office = :office
               AND (i.state = 'SETTLED'
                    OR i.state = 'OPENED' AND EXISTS (SELECT FROM supervision.docket_overview d
                                                       WHERE d.id = i.docket AND d.state IN ('ACCEPTED', 'CLOSED')))
             GROUP BY m.id ORDER BY m.held_on, m.id LIMIT :limit""";
    private static final String CONVENER =
            """
            SELECT DISTINCT m.id, m.title, 'read' AS what FROM decision.meeting m
              JOIN decision.item i ON i.meeting = m.id AND i.state = 'REPORTED'
             WHERE m.convener IN (:posts) ORDER BY m.id LIMIT :limit""";

    private final JdbcClient jdbc;
    private final Conveners conveners;

    MeetingErrands(JdbcClient jdbc, Conveners conveners) {
        this.jdbc = jdbc;
        this.conveners = conveners;
    }

    @Override
    public List<ToDo> waitingFor(Actor actor, Instant at, int limit) {
        var todos = new ArrayList<ToDo>();
        UnitId unit = actor.unit();
        if (Meetings.isOffice(actor) && unit != null) {
            todos.addAll(jdbc.sql(OFFICE)
                    .param("office", unit.value())
                    .param("limit", limit)
                    .query((row, n) ->
                            toDo(row.getObject("id", UUID.class), row.getString("title"), row.getString("what")))
                    .list());
        }
        var posts = actor.has(Role.LEADER)
                ? conveners.postsOf(actor, LocalDate.ofInstant(at, Zone.SHANGHAI))
                : List.<org.zhixing.act.PostId>of();
        if (!posts.isEmpty()) {
            todos.addAll(jdbc.sql(CONVENER)
                    .param("posts", posts.stream().map(post -> post.value()).toList())
                    .param("limit", limit)
                    .query((row, n) ->
                            toDo(row.getObject("id", UUID.class), row.getString("title"), row.getString("what")))
                    .list());
        }
        return todos;
    }

    private static ToDo toDo(UUID meeting, String title, String what) {
        return new ToDo(Meeting.subject(meeting), title, "decision.errand." + what, Meeting.href(meeting), null, false);
    }
}
