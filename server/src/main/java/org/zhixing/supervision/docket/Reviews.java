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
import org.zhixing.rows.Columns;
import org.zhixing.supervision.DocketId;
import org.zhixing.supervision.ReviewDecision;

/** Half-yearly reviews of ongoing work, and the years it was carried over into (practice 4). */
@Component
public class Reviews {

    private final JdbcClient jdbc;

    Reviews(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A review.
     *
     * @param words what the unit reported, null where it said nothing
     * @param decision null while the office has not decided
     */
    public record Review(
            UUID id,
            @Nullable String words,
            List<UUID> evidence,
            @Nullable Instant reportedAt,
            @Nullable String reportedBy,
            @Nullable ReviewDecision decision,
            @Nullable String opinion,
            @Nullable Instant decidedAt,
            @Nullable String decidedBy) {}

    /** A year it was carried over into, by whom and why. */
    public record CarriedOver(int year, Instant at, String by, String reason) {}

    /** Oldest first. */
    public List<Review> of(DocketId docket) {
        return jdbc.sql("SELECT r.* FROM supervision.review r WHERE r.docket = :docket"
                        + " ORDER BY coalesce(r.reported_at, r.decided_at), r.id")
                .param("docket", docket.value())
                .query((row, n) -> review(row))
                .list();
    }

    /** What the unit reported and nobody has decided. */
    Optional<Review> undecided(DocketId docket) {
        return of(docket).stream().filter(one -> one.decision() == null).findFirst();
    }

    /** Oldest first. */
    public List<CarriedOver> carriedOver(DocketId docket) {
        return jdbc.sql("SELECT c.year, c.decided_at, c.decided_by, c.reason FROM supervision.carry_over c"
                        + " WHERE c.docket = :docket ORDER BY c.year")
                .param("docket", docket.value())
                .query((row, n) -> new CarriedOver(
                        row.getInt("year"),
                        Objects.requireNonNull(Columns.instant(row, "decided_at")),
                        row.getString("decided_by"),
                        row.getString("reason")))
                .list();
    }

    private static Review review(ResultSet row) throws SQLException {
        String decision = row.getString("decision");
        return new Review(
                row.getObject("id", UUID.class),
                row.getString("words"),
                Columns.ids(row, "evidence"),
                Columns.instant(row, "reported_at"),
                row.getString("reported_by"),
                decision == null ? null : ReviewDecision.valueOf(decision),
                row.getString("opinion"),
                Columns.instant(row, "decided_at"),
                row.getString("decided_by"));
    }
}
