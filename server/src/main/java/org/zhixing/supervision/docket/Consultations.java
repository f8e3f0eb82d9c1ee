package org.zhixing.supervision.docket;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhixing.act.UnitId;
import org.zhixing.rows.Columns;
import org.zhixing.supervision.DocketId;
import org.zhixing.timelimit.LimitId;

/** Consultations between units and the opinions given in them (R165). */
@Component
public class Consultations {

    private final JdbcClient jdbc;

    Consultations(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What one unit answered. */
    public record Opinion(UUID consultation, UnitId unit, String words, Instant givenAt, String givenBy) {}

    /**
     * One consultation.
     *
     * @param units who was asked
     * @param result what binds them all, null while open
     */
    public record Consultation(
            UUID id,
            UnitId asker,
            List<UnitId> units,
            String question,
            Instant askedAt,
            String askedBy,
            LimitId limit,
            @Nullable Instant escalatedAt,
            @Nullable String result,
            @Nullable Instant concludedAt,
            List<Opinion> opinions) {

        public boolean open() {
            return concludedAt == null;
        }

        /** Units that have not answered yet. */
        public List<UnitId> silent() {
            var answered = opinions.stream().map(Opinion::unit).toList();
            return units.stream().filter(unit -> !answered.contains(unit)).toList();
        }
    }

    public List<Consultation> of(DocketId docket) {
        Map<UUID, List<Opinion>> opinions = jdbc
                .sql(
                        """
                        SELECT o.* FROM supervision.consulted_opinion o
                        JOIN supervision.consultation c ON c.id = o.consultation
                        WHERE c.docket = :docket ORDER BY o.given_at
                        """)
                .param("docket", docket.value())
                .query((row, n) -> opinion(row))
                .list()
                .stream()
                .collect(Collectors.groupingBy(Opinion::consultation));
        return jdbc.sql("SELECT c.* FROM supervision.consultation c WHERE c.docket = :docket ORDER BY c.asked_at")
                .param("docket", docket.value())
                .query((row, n) -> consultation(row, opinions))
                .list();
    }

    Optional<Consultation> find(DocketId docket, UUID id) {
        return of(docket).stream().filter(one -> one.id().equals(id)).findFirst();
    }

    private static Opinion opinion(ResultSet row) throws SQLException {
        return new Opinion(
                row.getObject("consultation", UUID.class),
                new UnitId(row.getObject("unit", UUID.class)),
                row.getString("opinion"),
                Objects.requireNonNull(Columns.instant(row, "given_at")),
                row.getString("given_by"));
    }

    private static Consultation consultation(ResultSet row, Map<UUID, List<Opinion>> opinions) throws SQLException {
        var id = row.getObject("id", UUID.class);
        return new Consultation(
                id,
                new UnitId(row.getObject("asker", UUID.class)),
                Columns.ids(row, "units").stream().map(UnitId::new).toList(),
                row.getString("question"),
                Objects.requireNonNull(Columns.instant(row, "asked_at")),
                row.getString("asked_by"),
                new LimitId(row.getObject("limit_id", UUID.class)),
                Columns.instant(row, "escalated_at"),
                row.getString("result"),
                Columns.instant(row, "concluded_at"),
                opinions.getOrDefault(id, List.of()));
    }
}
