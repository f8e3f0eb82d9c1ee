package org.zhixing.plan.house;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhixing.act.UnitId;
import org.zhixing.plan.PlanDocumentId;
import org.zhixing.planreader.house.HouseRule;

/** Rules of the house, each seen only by the office that taught it. */
@Repository
public class RememberedRules {

    private final JdbcClient jdbc;

    RememberedRules(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those in force, oldest first, as the reader takes them. */
    public List<HouseRule> inForce(UnitId office) {
        return jdbc
                .sql(
                        "SELECT * FROM plan.house_rule WHERE office = ? AND forgotten_at IS NULL ORDER BY remembered_at, id")
                .param(office.value())
                .query(RememberedRules::row)
                .stream()
                .map(RememberedRule::rule)
                .toList();
    }

    /** All of them by issuer, those in force first; the forgotten ones newest first. */
    public List<RememberedRule> of(UnitId office, int limit) {
        return jdbc.sql(
                        """
                SELECT * FROM plan.house_rule WHERE office = ?
                ORDER BY forgotten_at IS NOT NULL, forgotten_at DESC, issuer, kind, words, id LIMIT ?""")
                .params(office.value(), limit)
                .query(RememberedRules::row)
                .list();
    }

    /** Those with these ids, forgotten ones included. */
    public List<RememberedRule> find(Collection<UUID> ids, UnitId office) {
        return ids.isEmpty()
                ? List.of()
                : jdbc.sql("SELECT * FROM plan.house_rule WHERE id IN (:ids) AND office = :office")
                        .param("ids", ids)
                        .param("office", office.value())
                        .query(RememberedRules::row)
                        .list();
    }

    /** The one in force about the same words of the same issuer. */
    Optional<RememberedRule> sameMatter(UnitId office, HouseRule rule) {
        return jdbc.sql(
                        """
                SELECT * FROM plan.house_rule
                WHERE office = ? AND issuer = ? AND kind = ? AND words = ? AND forgotten_at IS NULL""")
                .params(office.value(), rule.issuer(), rule.kind().name(), rule.words())
                .query(RememberedRules::row)
                .optional();
    }

    void add(RememberedRule rule) {
        jdbc.sql(
                        """
                INSERT INTO plan.house_rule
                    (id, office, issuer, kind, words, value, remembered_at, remembered_by, document_id)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .param(rule.id())
                .param(rule.office().value())
                .param(rule.rule().issuer())
                .param(rule.rule().kind().name())
                .param(rule.rule().words())
                .param(rule.rule().value())
                .param(rule.at().atOffset(ZoneOffset.UTC))
                .param(rule.by())
                .param(rule.document() == null ? null : rule.document().value())
                .update();
    }

    /** False when it is not in force any more, or another office's. */
    boolean forget(UUID id, UnitId office, Instant at, String by) {
        return jdbc.sql(
                                """
                UPDATE plan.house_rule SET forgotten_at = ?, forgotten_by = ?
                WHERE id = ? AND office = ? AND forgotten_at IS NULL""")
                        .params(at.atOffset(ZoneOffset.UTC), by, id, office.value())
                        .update()
                == 1;
    }

    private static RememberedRule row(ResultSet row, int number) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        UUID document = row.getObject("document_id", UUID.class);
        return new RememberedRule(
                id,
                new UnitId(row.getObject("office", UUID.class)),
                new HouseRule(
                        id.toString(),
                        row.getString("issuer"),
                        HouseRule.Kind.valueOf(row.getString("kind")),
                        row.getString("words"),
                        row.getString("value")),
                row.getTimestamp("remembered_at").toInstant(),
                row.getString("remembered_by"),
                document == null ? null : new PlanDocumentId(document),
                instant(row.getTimestamp("forgotten_at")),
                row.getString("forgotten_by"));
    }

    private static @Nullable Instant instant(@Nullable Timestamp stored) {
        return stored == null ? null : stored.toInstant();
    }
}
