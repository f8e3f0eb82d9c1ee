package org.zhixing.supervision.docket;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhixing.act.Zone;
import org.zhixing.supervision.DocketId;
import org.zhixing.supervision.desk.Columns;

/** What units reported on the way (R035). */
@Component
public class Progress {

    private final JdbcClient jdbc;

    Progress(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One report of progress. */
    public record Report(
            Instant reportedAt,
            String reportedBy,
            String words,
            @Nullable BigDecimal percent,
            @Nullable BigDecimal amount,
            List<UUID> evidence) {

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
                        Columns.ids(row, "evidence")))
                .list();
    }
}
