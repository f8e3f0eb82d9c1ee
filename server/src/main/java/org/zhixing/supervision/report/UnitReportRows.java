package org.zhixing.supervision.report;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhixing.act.PersonId;
import org.zhixing.act.UnitId;
import org.zhixing.rows.Columns;
import org.zhixing.supervision.DocketId;
import org.zhixing.supervision.DocketKind;
import org.zhixing.supervision.DocketState;
import org.zhixing.supervision.UnitReportId;
import org.zhixing.supervision.UnitReportKind;
import org.zhixing.supervision.UnitReportState;
import org.zhixing.supervision.docket.DocketMoves;

/** Reports inside units, as they are kept. */
@Repository
public class UnitReportRows {

    private static final String SELECT =
            """
            SELECT r.*, d.number AS docket_number, d.title AS docket_title
              FROM supervision.report r JOIN supervision.docket d ON d.id = r.docket
             WHERE %s""";

    private final JdbcClient jdbc;

    UnitReportRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A report with where its docket stands now. */
    record Standing(UnitReport report, DocketState docket, DocketKind kind, UnitId lead) {

        /** Whether the docket is the unit's to report on. */
        boolean reportable() {
            return DocketMoves.inWork(docket) && sameLead() && suits();
        }

        boolean sameLead() {
            return lead.equals(report.unit());
        }

        /** Whether such a report is made on such a docket (practice 4). */
        boolean suits() {
            return DocketMoves.suits(kind, report.kind().act());
        }
    }

    public Optional<UnitReport> find(UnitReportId id, UnitReportSight.Scope scope) {
        return one(id, scope, "");
    }

    /** As {@link #find}, and nobody else changes it until the transaction ends. */
    Optional<UnitReport> hold(UnitReportId id, UnitReportSight.Scope scope) {
        return one(id, scope, " FOR UPDATE OF r");
    }

    private Optional<UnitReport> one(UnitReportId id, UnitReportSight.Scope scope, String lock) {
        return jdbc.sql(SELECT.formatted("r.id = :id AND (" + scope.predicate() + ")") + lock)
                .param("id", id.value())
                .params(scope.params())
                .query((row, n) -> read(row))
                .optional();
    }

    /** What is under way on a docket, as far as it is to be seen. */
    public List<UnitReport> openOn(DocketId docket, UnitReportSight.Scope scope) {
        return jdbc.sql(SELECT.formatted("r.docket = :docket AND r.state IN ('ON_ITS_WAY', 'BACK') AND ("
                                + scope.predicate() + ")")
                        + " ORDER BY r.kind")
                .param("docket", docket.value())
                .params(scope.params())
                .query((row, n) -> read(row))
                .list();
    }

    /** What is under way on any of these dockets. */
    List<Standing> openOn(Collection<DocketId> dockets) {
        return jdbc.sql(
                        """
                SELECT r.*, d.number AS docket_number, d.title AS docket_title, d.state AS docket_state,
                       d.kind AS docket_kind, d.lead
                  FROM supervision.report r JOIN supervision.docket d ON d.id = r.docket
                 WHERE r.docket = ANY(:dockets) AND r.state IN ('ON_ITS_WAY', 'BACK')
                 ORDER BY r.id FOR UPDATE OF r""")
                .param("dockets", dockets.stream().map(DocketId::value).toArray(UUID[]::new))
                .query((row, n) -> new Standing(
                        read(row),
                        DocketState.valueOf(row.getString("docket_state")),
                        DocketKind.valueOf(row.getString("docket_kind")),
                        new UnitId(row.getObject("lead", UUID.class))))
                .list();
    }

    /** The ids of what waits for an answer on any of these dockets, without holding it. */
    List<UnitReportId> onTheirWay(Collection<DocketId> dockets) {
        return jdbc.sql("SELECT id FROM supervision.report WHERE docket = ANY(:dockets) AND state = 'ON_ITS_WAY'")
                .param("dockets", dockets.stream().map(DocketId::value).toArray(UUID[]::new))
                .query((row, n) -> new UnitReportId(row.getObject("id", UUID.class)))
                .list();
    }

    /** Reports in a state that a person drafted, or that belong to a unit; the longest waiting first. */
    List<UnitReport> of(UnitReportState state, @Nullable PersonId drafter, @Nullable UnitId unit, int limit) {
        return jdbc.sql(SELECT.formatted(
                                "r.state = :state AND (r.drafter = CAST(:drafter AS uuid) OR r.unit = CAST(:unit AS uuid))")
                        + " ORDER BY r.put_forward_at, r.id LIMIT :limit")
                .param("state", state.name())
                .param("drafter", drafter == null ? null : drafter.value())
                .param("unit", unit == null ? null : unit.value())
                .param("limit", limit)
                .query((row, n) -> read(row))
                .list();
    }

    void insert(UnitReport report) {
        jdbc.sql(
                        """
                INSERT INTO supervision.report (id, docket, unit, kind, state, version, words, percent, amount, milestones,
                    evidence, late_reason, drafter, drafter_name, put_forward_at)
                VALUES (:id, :docket, :unit, :kind, :state, 0, :words, :percent, :amount, :milestones, :evidence, :late, :drafter,
                    :name, :at)""")
                .param("docket", report.docket().value())
                .param("unit", report.unit().value())
                .param("kind", report.kind().name())
                .param("state", report.state().name())
                .params(columns(
                        report.id(), report.content(), report.drafter(), report.drafterName(), report.putForwardAt()))
                .update();
    }

    /** Another text, and whoever puts it forward answers for it. */
    void revise(UnitReportId id, UnitReport.Content content, PersonId drafter, String name, Instant at) {
        jdbc.sql(
                        """
                UPDATE supervision.report SET words = :words, percent = :percent, amount = :amount,
                    milestones = :milestones, evidence = :evidence, late_reason = :late, drafter = :drafter, drafter_name = :name,
                    put_forward_at = :at
                 WHERE id = :id""")
                .params(columns(id, content, drafter, name, at))
                .update();
    }

    private static java.util.Map<String, @Nullable Object> columns(
            UnitReportId id, UnitReport.Content content, PersonId drafter, String name, Instant at) {
        var columns = new java.util.HashMap<String, @Nullable Object>();
        columns.put("id", id.value());
        columns.put("words", content.words());
        columns.put("percent", content.percent());
        columns.put("amount", content.amount());
        columns.put("milestones", content.milestones().toArray(UUID[]::new));
        columns.put("evidence", content.evidence().toArray(UUID[]::new));
        columns.put("late", content.lateReason());
        columns.put("drafter", drafter.value());
        columns.put("name", name);
        columns.put("at", Columns.at(at));
        return columns;
    }

    void move(UnitReportId id, UnitReportState to, @Nullable String wordsBack, @Nullable Instant submitted) {
        jdbc.sql(
                        """
                UPDATE supervision.report SET state = :state, words_back = :words, submitted_at = :submitted,
                    version = version + 1
                 WHERE id = :id""")
                .param("state", to.name())
                .param("words", wordsBack)
                .param("submitted", submitted == null ? null : Columns.at(submitted))
                .param("id", id.value())
                .update();
    }

    private static UnitReport read(ResultSet row) throws SQLException {
        String number = row.getString("docket_number");
        return new UnitReport(
                new UnitReportId(row.getObject("id", UUID.class)),
                new DocketId(row.getObject("docket", UUID.class)),
                number == null ? "" : number,
                row.getString("docket_title"),
                new UnitId(row.getObject("unit", UUID.class)),
                UnitReportKind.valueOf(row.getString("kind")),
                UnitReportState.valueOf(row.getString("state")),
                row.getInt("version"),
                new UnitReport.Content(
                        row.getString("words"),
                        row.getBigDecimal("percent"),
                        row.getBigDecimal("amount"),
                        Columns.ids(row, "milestones"),
                        Columns.ids(row, "evidence"),
                        row.getString("late_reason")),
                new PersonId(row.getObject("drafter", UUID.class)),
                row.getString("drafter_name"),
                Columns.moment(row, "put_forward_at"),
                row.getString("words_back"),
                Columns.instant(row, "submitted_at"));
    }
}
