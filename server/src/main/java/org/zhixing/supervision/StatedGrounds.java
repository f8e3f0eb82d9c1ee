package org.zhixing.supervision;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhixing.act.Ids;
import org.zhixing.rows.Columns;

/** The grounds that were said with single requests, of all modules that ask units (domain law L9 b). */
@Repository
public class StatedGrounds {

    private final JdbcClient jdbc;

    StatedGrounds(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Grounds as they were said at a moment. */
    public record Stated(String what, Instant at, Grounds grounds) {}

    /** Keeps them with the case in which the request is made; joins the caller's transaction. */
    public void state(UUID subject, String what, Grounds grounds, Instant at, String by) {
        jdbc.sql("INSERT INTO supervision.grounds (id, subject_id, what, basis, owner, why, stated_at, stated_by)"
                        + " VALUES (:id, :subject, :what, :basis, :owner, :why, :at, :by)")
                .param("id", Ids.next())
                .param("subject", subject)
                .param("what", what)
                .param("basis", grounds.basis())
                .param("owner", grounds.owner())
                .param("why", grounds.why())
                .param("at", Columns.at(at))
                .param("by", by)
                .update();
    }

    /** By case, the latest first; for readers who see the request. */
    public Map<UUID, List<Stated>> of(Collection<UUID> subjects) {
        Map<UUID, List<Stated>> found = new HashMap<>();
        jdbc.sql(
                        "SELECT * FROM supervision.grounds WHERE subject_id = ANY (:subjects) ORDER BY stated_at DESC, id DESC")
                .param("subjects", subjects.toArray(UUID[]::new))
                .query(row -> {
                    found.computeIfAbsent(row.getObject("subject_id", UUID.class), none -> new ArrayList<>())
                            .add(new Stated(
                                    row.getString("what"),
                                    Columns.moment(row, "stated_at"),
                                    new Grounds(row.getString("basis"), row.getString("owner"), row.getString("why"))));
                });
        return found;
    }
}
