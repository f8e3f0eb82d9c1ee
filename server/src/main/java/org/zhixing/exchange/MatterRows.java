package org.zhixing.exchange;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhixing.act.UnitId;
import org.zhixing.supervision.DocketId;
import org.zhixing.supervision.Urgency;
import tools.jackson.databind.json.JsonMapper;

/** Matters as they are stored, within one office always. */
@Repository
class MatterRows {

    static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String[] PRESSING = Arrays.stream(Urgency.values())
            .filter(Urgency::pressing)
            .map(Urgency::name)
            .toArray(String[]::new);
    private static final String SELECT =
            """
            SELECT m.*, s.name AS system_name, d.number AS docket_number
            FROM exchange.matter m JOIN exchange.system s ON s.id = m.system
            LEFT JOIN supervision.docket_overview d ON d.id = m.docket
            """;

    private final JdbcClient jdbc;

    MatterRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those of a system under these numbers, locked. */
    Map<String, Matter> under(UUID system, Collection<String> numbers) {
        var found = new HashMap<String, Matter>();
        jdbc.sql(SELECT + " WHERE m.system = :system AND m.number = ANY(:numbers) ORDER BY m.id FOR UPDATE OF m")
                .param("system", system)
                .param("numbers", numbers.toArray(String[]::new))
                .query((row, n) -> matter(row))
                .list()
                .forEach(one -> found.put(one.offered().number(), one));
        return found;
    }

    List<Matter> of(UnitId office, Collection<UUID> ids, boolean lock) {
        return jdbc.sql(SELECT + " WHERE s.office = :office AND m.id = ANY(:ids) ORDER BY m.id"
                        + (lock ? " FOR UPDATE OF m" : ""))
                .param("office", office.value())
                .param("ids", ids.toArray(UUID[]::new))
                .query((row, n) -> matter(row))
                .list();
    }

    /** Urgent ones first, then the oldest. */
    List<Matter> waiting(UnitId office, int limit) {
        return jdbc.sql(SELECT + " WHERE s.office = :office AND m.state IN ('RECEIVED', 'IN_QUESTION') "
                        + "ORDER BY upper(m.content ->> 'urgency') <> ALL (:pressing), m.received_at, m.id"
                        + " LIMIT :limit")
                .param("pressing", PRESSING)
                .param("office", office.value())
                .param("limit", limit)
                .query((row, n) -> matter(row))
                .list();
    }

    List<Matter> decided(UnitId office, int limit) {
        return jdbc.sql(SELECT + " WHERE s.office = :office AND m.state IN ('OPENED', 'DECLINED') "
                        + "ORDER BY m.decided_at DESC, m.id LIMIT :limit")
                .param("office", office.value())
                .param("limit", limit)
                .query((row, n) -> matter(row))
                .list();
    }

    /** Those of a system behind a place, in the order of their ids. */
    List<Matter> page(UUID system, @Nullable UUID after, int limit) {
        return jdbc.sql(SELECT + " WHERE m.system = :system AND m.id > :after ORDER BY m.id LIMIT :limit")
                .param("system", system)
                .param("after", after == null ? new UUID(0, 0) : after)
                .param("limit", limit)
                .query((row, n) -> matter(row))
                .list();
    }

    void complete(Collection<UUID> ids) {
        jdbc.sql("UPDATE exchange.matter SET state = 'RECEIVED' WHERE id = ANY(:ids)")
                .param("ids", ids.toArray(UUID[]::new))
                .update();
    }

    /** Matters whose drafts were discarded are to be decided again: their own numbers by id. */
    Map<UUID, String> waitAgain(Collection<DocketId> dockets) {
        var numbers = new LinkedHashMap<UUID, String>();
        jdbc.sql("UPDATE exchange.matter SET state = 'RECEIVED', docket = NULL, decided_at = NULL, decided_by = NULL"
                        + " WHERE state = 'OPENED' AND docket = ANY (:dockets) RETURNING id, number")
                .param("dockets", dockets.stream().map(DocketId::value).toArray(UUID[]::new))
                .query(row -> {
                    numbers.put(row.getObject("id", UUID.class), row.getString("number"));
                });
        return numbers;
    }

    private static Matter matter(ResultSet row) throws SQLException {
        var docket = row.getObject("docket", UUID.class);
        return new Matter(
                row.getObject("id", UUID.class),
                row.getObject("system", UUID.class),
                row.getString("system_name"),
                MatterState.valueOf(row.getString("state")),
                JSON.readValue(row.getString("content"), Offered.class),
                row.getString("digest"),
                row.getObject("received_at", OffsetDateTime.class).toInstant(),
                docket == null ? null : new DocketId(docket),
                Objects.requireNonNullElse(row.getString("docket_number"), ""),
                Objects.requireNonNullElse(row.getString("decided_by"), ""),
                Objects.requireNonNullElse(row.getString("reason"), ""));
    }
}
