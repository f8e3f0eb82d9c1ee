package org.zhixing.supervision.docket;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhixing.approval.ApprovalId;
import org.zhixing.rows.Columns;
import org.zhixing.supervision.DocketId;
import org.zhixing.supervision.desk.Scene;
import org.zhixing.timelimit.LimitId;

/** Extensions asked and answered. */
@Component
public class Extensions {

    /** How often at most (practice 8). */
    public static final int MOST = 2;

    private static final int HUNDRED = 100;

    private final JdbcClient jdbc;

    Extensions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * An extension.
     *
     * @param nth first or second
     * @param until the last day asked for, as it was counted then; null before it was kept
     * @param grantedDays working days granted, at most those asked for; null unless granted
     * @param state ASKED, GRANTED, REFUSED or WITHDRAWN with the term
     */
    public record Extension(
            UUID id,
            int nth,
            int workingDays,
            @Nullable LocalDate until,
            @Nullable Integer grantedDays,
            String reason,
            Instant askedAt,
            String askedBy,
            ApprovalId approval,
            LimitId limit,
            String state,
            @Nullable String opinion,
            @Nullable Instant answeredAt,
            @Nullable String answeredBy) {

        /** Whether less was granted than was asked for. */
        public boolean shortened() {
            return grantedDays != null && grantedDays < workingDays;
        }
    }

    /** How many working days at most a docket may be given at a time. */
    public static int longest(Scene scene) {
        return scene.docket().termDays() * scene.rules().number("extension.share") / HUNDRED;
    }

    /** All that were asked for a docket, first one first. */
    public List<Extension> of(DocketId docket) {
        return jdbc.sql("SELECT e.* FROM supervision.extension e WHERE e.docket = :docket ORDER BY e.asked_at")
                .param("docket", docket.value())
                .query((row, n) -> extension(row))
                .list();
    }

    Optional<Extension> asked(DocketId docket) {
        return of(docket).stream().filter(one -> one.state().equals("ASKED")).findFirst();
    }

    private static Extension extension(ResultSet row) throws SQLException {
        return new Extension(
                row.getObject("id", UUID.class),
                row.getInt("nth"),
                row.getInt("working_days"),
                row.getObject("until", LocalDate.class),
                row.getObject("granted_days", Integer.class),
                row.getString("reason"),
                Objects.requireNonNull(Columns.instant(row, "asked_at")),
                row.getString("asked_by"),
                new ApprovalId(row.getObject("approval", UUID.class)),
                new LimitId(row.getObject("limit_id", UUID.class)),
                row.getString("state"),
                row.getString("opinion"),
                Columns.instant(row, "answered_at"),
                row.getString("answered_by"));
    }
}
