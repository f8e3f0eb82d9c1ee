package org.zhixing.supervision.docket;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhixing.act.Zone;
import org.zhixing.rows.Columns;
import org.zhixing.supervision.DocketId;
import org.zhixing.supervision.ReportState;

/** What units reported on the way (R035). */
@Component
public class Progress {

    private final JdbcClient jdbc;

    Progress(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * One report of progress.
     *
     * @param round the month in which it was due, {@code 2026-03}; null for what is older than rounds
     * @param opinion why it was returned
     */
    public record Report(
            Instant reportedAt,
            String reportedBy,
            String words,
            @Nullable BigDecimal percent,
            @Nullable BigDecimal amount,
            List<UUID> evidence,
            UUID id,
            boolean unchanged,
            @Nullable String round,
            ReportState state,
            @Nullable String opinion,
            List<UUID> milestones) {

        public LocalDate day() {
            return LocalDate.ofInstant(reportedAt, Zone.SHANGHAI);
        }
    }

    /** Oldest first. */
    public List<Report> of(DocketId docket) {
        return jdbc.sql("SELECT p.* FROM supervision.progress p WHERE p.docket = :docket ORDER BY p.reported_at, p.id")
                .param("docket", docket.value())
                .query((row, n) -> new Report(
                        Objects.requireNonNull(Columns.instant(row, "reported_at")),
                        row.getString("reported_by"),
                        row.getString("words"),
                        row.getBigDecimal("percent"),
                        row.getBigDecimal("amount"),
                        Columns.ids(row, "evidence"),
                        row.getObject("id", UUID.class),
                        row.getBoolean("unchanged"),
                        row.getString("round"),
                        ReportState.valueOf(row.getString("state")),
                        row.getString("opinion"),
                        Columns.ids(row, "milestones")))
                .list();
    }

    /** The newest, if any. */
    public Optional<Report> lastOf(DocketId docket) {
        var all = of(docket);
        return all.isEmpty() ? Optional.empty() : Optional.of(all.get(all.size() - 1));
    }

    /** What nobody has answered yet, oldest first. */
    public List<Report> unansweredOf(DocketId docket) {
        return of(docket).stream()
                .filter(report -> report.state() == ReportState.SUBMITTED)
                .toList();
    }
}
