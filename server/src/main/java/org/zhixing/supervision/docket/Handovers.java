package org.zhixing.supervision.docket;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhixing.act.UnitId;
import org.zhixing.rows.Columns;
import org.zhixing.supervision.DocketId;
import org.zhixing.supervision.desk.Docket;
import org.zhixing.timelimit.LimitId;

/** Wrong assignments and how long a unit has held a docket (practice 3). */
@Component
public class Handovers {

    private final JdbcClient jdbc;

    Handovers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The lead's objection.
     *
     * @param state OPEN, UPHELD or REJECTED
     */
    public record Objection(
            UUID id,
            UnitId unit,
            UnitId competent,
            String reason,
            Instant madeAt,
            String madeBy,
            LimitId limit,
            String state,
            @Nullable String opinion) {}

    public List<Objection> objectionsOf(DocketId docket) {
        return jdbc.sql("SELECT o.* FROM supervision.objection o WHERE o.docket = :docket ORDER BY o.made_at")
                .param("docket", docket.value())
                .query((row, n) -> objection(row))
                .list();
    }

    Optional<Objection> openObjection(DocketId docket) {
        return objectionsOf(docket).stream()
                .filter(one -> one.state().equals("OPEN"))
                .findFirst();
    }

    /** Since when the present lead holds the docket. */
    Instant heldSince(Docket docket) {
        return jdbc.sql("SELECT coalesce(held_since, opened_at) AS since FROM supervision.docket WHERE id = :id")
                .param("id", docket.id().value())
                .query((row, n) -> Objects.requireNonNull(Columns.instant(row, "since")))
                .single();
    }

    private static Objection objection(ResultSet row) throws SQLException {
        return new Objection(
                row.getObject("id", UUID.class),
                new UnitId(row.getObject("unit", UUID.class)),
                new UnitId(row.getObject("competent", UUID.class)),
                row.getString("reason"),
                Objects.requireNonNull(Columns.instant(row, "made_at")),
                row.getString("made_by"),
                new LimitId(row.getObject("limit_id", UUID.class)),
                row.getString("state"),
                row.getString("opinion"));
    }
}
