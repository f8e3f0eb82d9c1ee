package org.zhixing.exchange;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhixing.act.Actor;
import org.zhixing.act.Ids;

/** What came and went, for people to look at; what changed a case stands in the ledger as well. */
@Repository
public class Calls {

    private final JdbcClient jdbc;

    Calls(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * One call, or one file carried by hand.
     *
     * @param by who did it by hand, empty for the system itself
     * @param status as HTTP counts
     * @param words file name or number of what was fetched, empty for nothing to say
     */
    public record Call(
            String system,
            Instant at,
            Operation operation,
            String by,
            int status,
            int items,
            int problems,
            String words) {

        public boolean good() {
            return status < 400 && problems == 0;
        }
    }

    public void keep(
            ConnectedSystem system,
            Instant at,
            Operation operation,
            String by,
            int status,
            int items,
            int problems,
            String words) {
        jdbc.sql(
                        """
                        INSERT INTO exchange.call (id, system, at, operation, by_name, status, items, problems, words)
                        VALUES (:id, :system, :at, :operation, :by, :status, :items, :problems, :words)
                        """)
                .param("id", Ids.next())
                .param("system", system.id())
                .param("at", Systems.time(at))
                .param("operation", operation.name())
                .param("by", by)
                .param("status", status)
                .param("items", items)
                .param("problems", problems)
                .param("words", words)
                .update();
    }

    /** The last ones of the actor's office, newest first. */
    public List<Call> of(Actor actor, int limit) {
        var office = actor.unit();
        return office == null || !Systems.isOffice(actor)
                ? List.of()
                : jdbc.sql(
                                """
                                SELECT c.*, s.name FROM exchange.call c JOIN exchange.system s ON s.id = c.system
                                WHERE s.office = :office ORDER BY c.at DESC, c.id DESC LIMIT :limit
                                """)
                        .param("office", office.value())
                        .param("limit", limit)
                        .query((row, n) -> new Call(
                                row.getString("name"),
                                row.getObject("at", OffsetDateTime.class).toInstant(),
                                Operation.valueOf(row.getString("operation")),
                                row.getString("by_name"),
                                row.getInt("status"),
                                row.getInt("items"),
                                row.getInt("problems"),
                                row.getString("words")))
                        .list();
    }
}
