package org.zhixing.exchange;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhixing.act.Zone;
import org.zhixing.paper.Papers;
import org.zhixing.paper.SheetFiles;
import org.zhixing.supervision.DocketId;

/**
 * What systems fetch. A system reads dockets that its own office has opened, and of these only its own matters unless it
 * holds {@link Right#READ_ALL}; the condition stands in the query itself.
 */
@Service
@Transactional(readOnly = true)
public class Outgoing {

    private static final String SELECT =
            """
            SELECT d.*, m.number AS external, u.name AS lead_name, l.due_at
            FROM supervision.docket_overview d
            LEFT JOIN exchange.matter m ON m.docket = d.id AND m.system = :system
            LEFT JOIN timelimit.open_limit l ON l.subject_id = d.id AND l.kind = 'supervision.docket'
            LEFT JOIN LATERAL (SELECT v.name FROM organization.unit_listing v
                WHERE v.unit_id = d.lead AND v.valid_from <= :today ORDER BY v.valid_from DESC LIMIT 1) u ON true
            WHERE d.opener = :office AND d.number IS NOT NULL AND (:all OR m.id IS NOT NULL)
            """;

    private final JdbcClient jdbc;
    private final Papers papers;
    private final SheetFiles files;

    Outgoing(JdbcClient jdbc, Papers papers, SheetFiles files) {
        this.jdbc = jdbc;
        this.papers = papers;
        this.files = files;
    }

    private JdbcClient.StatementSpec select(String more, ConnectedSystem system, LocalDate today) {
        return jdbc.sql(SELECT + more)
                .param("system", system.id())
                .param("today", today)
                .param("office", system.office().value())
                .param("all", system.may(Right.READ_ALL));
    }

    /** Dockets behind a place, in the order of their ids. */
    public List<Progress> page(ConnectedSystem system, @Nullable UUID after, int limit, LocalDate today) {
        return select(" AND d.id > :after ORDER BY d.id LIMIT :limit", system, today)
                .param("after", after == null ? new UUID(0, 0) : after)
                .param("limit", limit)
                .query((row, n) -> progress(row))
                .list();
    }

    /** One docket with its reports and sheets; empty when the system may not see it. */
    public Optional<Progress.Full> find(ConnectedSystem system, UUID id, LocalDate today) {
        return select(" AND d.id = :id", system, today)
                .param("id", id)
                .query((row, n) -> new Progress.Full(progress(row), row.getString("requirement"), List.of(), List.of()))
                .optional()
                .map(one -> new Progress.Full(one.docket(), one.requirement(), reports(id), sheets(id)));
    }

    /** A sheet of a docket that the system may see, as PDF. */
    public Optional<byte[]> sheet(ConnectedSystem system, UUID docket, UUID sheet, LocalDate today) {
        return find(system, docket, today)
                .filter(one -> one.sheets().stream().anyMatch(each -> each.id().equals(sheet)))
                .flatMap(one -> files.pdf(sheet));
    }

    private List<Progress.Report> reports(UUID id) {
        return jdbc.sql("SELECT * FROM supervision.report_given WHERE docket = :id ORDER BY at")
                .param("id", id)
                .query((row, n) -> new Progress.Report(
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        row.getString("kind"),
                        row.getString("words"),
                        row.getBigDecimal("percent"),
                        row.getBigDecimal("amount")))
                .list();
    }

    private List<Progress.SheetOf> sheets(UUID id) {
        var all = new ArrayList<Progress.SheetOf>();
        papers.of(new DocketId(id).subject())
                .forEach(issued -> all.add(new Progress.SheetOf(
                        issued.draft().id(),
                        issued.number(),
                        issued.draft().title(),
                        issued.issuedAt(),
                        issued.withdrawnAt() != null)));
        return all;
    }

    private static Progress progress(ResultSet row) throws SQLException {
        var due = Systems.instant(row, "due_at");
        return new Progress(
                row.getObject("id", UUID.class),
                text(row, "number"),
                text(row, "external"),
                row.getString("title"),
                text(row, "lead_name"),
                row.getString("state"),
                text(row, "colour"),
                Systems.instant(row, "opened_at"),
                due == null ? null : LocalDate.ofInstant(due.minusNanos(1), Zone.SHANGHAI),
                Systems.instant(row, "acknowledged_at"),
                Systems.instant(row, "reported_at"),
                Systems.instant(row, "accepted_at"),
                Systems.instant(row, "ended_at"));
    }

    private static String text(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNullElse(row.getString(column), "");
    }
}
