package org.zhixing.supervision.docket;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhixing.rows.Columns;
import org.zhixing.supervision.DocketId;

/** Completion reports of dockets, one for each submission (R044). */
@Component
public class Completions {

    private final JdbcClient jdbc;

    Completions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A submitted report.
     *
     * @param lateReason why it came after its day, null where it did not or the reason had been stated before
     * @param state SUBMITTED, RETURNED or ACCEPTED
     * @param passed the report inside the unit that it was, null where it was sent directly
     * @param paper the sheet that it became when it was accepted
     */
    public record Completion(
            UUID id,
            int submission,
            String words,
            List<UUID> evidence,
            Instant submittedAt,
            String submittedBy,
            String state,
            List<String> defects,
            @Nullable String lateReason,
            @Nullable String opinion,
            @Nullable Instant verifiedAt,
            @Nullable String verifiedBy,
            @Nullable UUID passed,
            @Nullable UUID paper) {}

    /** All submissions, first one first. */
    public List<Completion> of(DocketId docket) {
        return jdbc.sql("SELECT c.* FROM supervision.completion c WHERE c.docket = :docket ORDER BY c.submission")
                .param("docket", docket.value())
                .query((row, n) -> completion(row))
                .list();
    }

    /** The submission that waits for verification. */
    Optional<Completion> submitted(DocketId docket) {
        return of(docket).stream()
                .filter(one -> one.state().equals("SUBMITTED"))
                .findFirst();
    }

    /** Every defect that was ever named. */
    Set<String> defectsNamed(DocketId docket) {
        var named = new HashSet<String>();
        of(docket).forEach(one -> one.defects().forEach(defect -> named.add(defect.strip())));
        return named;
    }

    private static Completion completion(ResultSet row) throws SQLException {
        return new Completion(
                row.getObject("id", UUID.class),
                row.getInt("submission"),
                row.getString("words"),
                Columns.ids(row, "evidence"),
                Objects.requireNonNull(Columns.instant(row, "submitted_at")),
                row.getString("submitted_by"),
                row.getString("state"),
                Columns.texts(row, "defects"),
                row.getString("late_reason"),
                row.getString("opinion"),
                Columns.instant(row, "verified_at"),
                row.getString("verified_by"),
                Columns.id(row, "passed"),
                Columns.id(row, "paper"));
    }
}
