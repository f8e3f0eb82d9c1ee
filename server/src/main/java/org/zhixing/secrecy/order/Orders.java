package org.zhixing.secrecy.order;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhixing.act.Actor;
import org.zhixing.act.CaseRef;
import org.zhixing.act.PersonId;
import org.zhixing.secrecy.Destruction;
import org.zhixing.secrecy.DestructionState;

/** Orders of destruction, as they are kept. */
@Repository
class Orders {

    private final JdbcClient jdbc;

    Orders(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(Destruction order) {
        jdbc.sql(
                        """
                        INSERT INTO secrecy.destruction
                            (id, number, issuer, issued_on, state, proposed_at, proposer, proposed_by, entries)
                        VALUES (?, ?, ?, ?, ?, ?, ?, ?, 0)""")
                .params(
                        order.id(),
                        order.number(),
                        order.issuer(),
                        order.issuedOn(),
                        order.state().name(),
                        order.proposedAt().atOffset(ZoneOffset.UTC),
                        order.proposer().value(),
                        order.proposedBy())
                .update();
        for (CaseRef one : order.cases()) {
            jdbc.sql("INSERT INTO secrecy.condemned (destruction, module, type, subject) VALUES (?, ?, ?, ?)")
                    .params(order.id(), one.module(), one.type(), one.id())
                    .update();
        }
    }

    List<Destruction> newest(int most) {
        return jdbc
                .sql("SELECT id FROM secrecy.destruction ORDER BY proposed_at DESC, id DESC LIMIT ?")
                .param(most)
                .query(UUID.class)
                .list()
                .stream()
                .map(this::read)
                .toList();
    }

    Optional<Destruction> find(UUID id) {
        return jdbc.sql("SELECT id FROM secrecy.destruction WHERE id = ?")
                .param(id)
                .query(UUID.class)
                .optional()
                .map(this::read);
    }

    /** The order with its row locked until the transaction ends, so that it is decided once. */
    Optional<Destruction> lock(UUID id) {
        return jdbc.sql("SELECT id FROM secrecy.destruction WHERE id = ? FOR UPDATE")
                .param(id)
                .query(UUID.class)
                .optional()
                .map(this::read);
    }

    void decided(UUID id, DestructionState state, Actor by, Instant at) {
        jdbc.sql("UPDATE secrecy.destruction SET state = ?, decider = ?, decided_by = ?, decided_at = ? WHERE id = ?")
                .params(
                        state.name(),
                        Objects.requireNonNull(by.person()).value(),
                        by.personName(),
                        at.atOffset(ZoneOffset.UTC),
                        id)
                .update();
    }

    void emptied(UUID id, Map<String, Long> rows, int entries, LocalDate backupsUntil) {
        jdbc.sql("UPDATE secrecy.destruction SET entries = ?, backups_until = ? WHERE id = ?")
                .params(entries, backupsUntil, id)
                .update();
        rows.forEach((place, n) -> jdbc.sql("INSERT INTO secrecy.emptied (destruction, place, rows) VALUES (?, ?, ?)")
                .params(id, place, n)
                .update());
    }

    int backupDays() {
        return Integer.parseInt(jdbc.sql("SELECT value FROM secrecy.rule WHERE key = 'backup.days'")
                .query(String.class)
                .single());
    }

    /** What it condemns and what was emptied first: asked for inside the statement they would take a second connection. */
    private Destruction read(UUID id) {
        var cases = cases(id);
        var rows = rows(id);
        return jdbc.sql("SELECT * FROM secrecy.destruction WHERE id = ?")
                .param(id)
                .query((row, n) -> order(row, id, cases, rows))
                .single();
    }

    private static Destruction order(ResultSet row, UUID id, List<CaseRef> cases, Map<String, Long> rows)
            throws SQLException {
        return new Destruction(
                id,
                row.getString("number"),
                row.getString("issuer"),
                row.getObject("issued_on", LocalDate.class),
                DestructionState.valueOf(row.getString("state")),
                cases,
                row.getObject("proposed_at", OffsetDateTime.class).toInstant(),
                new PersonId(row.getObject("proposer", UUID.class)),
                row.getString("proposed_by"),
                instant(row.getObject("decided_at", OffsetDateTime.class)),
                row.getString("decided_by"),
                rows,
                row.getInt("entries"),
                row.getObject("backups_until", LocalDate.class));
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime at) {
        return at == null ? null : at.toInstant();
    }

    private List<CaseRef> cases(UUID id) {
        return jdbc.sql("SELECT module, type, subject FROM secrecy.condemned WHERE destruction = ? ORDER BY subject")
                .param(id)
                .query((row, n) -> new CaseRef(row.getString(1), row.getString(2), row.getObject(3, UUID.class)))
                .list();
    }

    private Map<String, Long> rows(UUID id) {
        var rows = new LinkedHashMap<String, Long>();
        jdbc.sql("SELECT place, rows FROM secrecy.emptied WHERE destruction = ? ORDER BY place")
                .param(id)
                .query((row, n) -> rows.put(row.getString(1), row.getLong(2)))
                .list();
        return rows;
    }
}
