package org.zhixing.inspection.plan;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhixing.act.Actor;
import org.zhixing.act.Ids;
import org.zhixing.act.Outcome;
import org.zhixing.act.Role;
import org.zhixing.act.UnitId;
import org.zhixing.inspection.CaseId;
import org.zhixing.inspection.desk.InspectionRules;
import org.zhixing.inspection.desk.InspectionTables;
import org.zhixing.ledger.Entry;
import org.zhixing.ledger.Ledger;
import org.zhixing.ledger.Stream;

/** Which departments may supervise what, and how long (授权、指定; domain law L1 articles 2 and 7). */
@Service
public class Designations {

    private final JdbcClient jdbc;
    private final InspectionTables tables;
    private final Ledger ledger;
    private final InspectionRules rules;

    Designations(JdbcClient jdbc, InspectionTables tables, Ledger ledger, InspectionRules rules) {
        this.rules = rules;
        this.jdbc = jdbc;
        this.tables = tables;
        this.ledger = ledger;
    }

    /**
     * A designation.
     *
     * @param document by which the government designated the department
     * @param scope matters for which it did
     */
    public record Designation(
            UUID id, UnitId unit, String document, String scope, LocalDate from, LocalDate until, String recordedBy) {}

    @Transactional
    public Outcome<UUID> record(
            UnitId unit, String document, String scope, LocalDate from, LocalDate until, Instant at, Actor actor) {
        if (!actor.has(Role.SUPERVISION_CHIEF)) {
            return Outcome.refused("inspection.refused.not-yours", article());
        }
        if (document.isBlank() || scope.isBlank() || until.isBefore(from)) {
            return Outcome.refused("inspection.refused.incomplete", article());
        }
        UUID id = Ids.next();
        tables.insert(
                "designation",
                Map.of(
                        "id",
                        id,
                        "unit",
                        unit.value(),
                        "document",
                        document.strip(),
                        "scope",
                        scope.strip(),
                        "valid_from",
                        from,
                        "valid_until",
                        until,
                        "recorded_at",
                        at,
                        "recorded_by",
                        actor.personName()));
        ledger.append(Entry.of(
                new Stream(CaseId.MODULE + "/designation", id),
                at,
                actor,
                "designation.recorded",
                Map.of("document", document.strip(), "scope", scope.strip(), "from", from, "until", until)));
        return Outcome.done(id);
    }

    /** The article that every refusal for want of a designation cites. */
    String article() {
        return rules.rule("plan.designation").source();
    }

    /** All, the latest first; who may see the page sees all of them. */
    public List<Designation> all() {
        return jdbc.sql("SELECT * FROM inspection.designation ORDER BY valid_from DESC, id DESC")
                .query(Designations::read)
                .list();
    }

    /** That of a department which holds through the whole period. */
    public Optional<Designation> covering(UnitId unit, LocalDate from, LocalDate to) {
        return jdbc.sql(
                        """
                        SELECT * FROM inspection.designation
                        WHERE unit = :unit AND valid_from <= :from AND valid_until >= :to
                        ORDER BY valid_until DESC LIMIT 1
                        """)
                .param("unit", unit.value())
                .param("from", from)
                .param("to", to)
                .query(Designations::read)
                .optional();
    }

    public Optional<Designation> find(UUID id) {
        return jdbc.sql("SELECT * FROM inspection.designation WHERE id = :id")
                .param("id", id)
                .query(Designations::read)
                .optional();
    }

    private static Designation read(java.sql.ResultSet row, int number) throws java.sql.SQLException {
        return new Designation(
                row.getObject("id", UUID.class),
                new UnitId(row.getObject("unit", UUID.class)),
                row.getString("document"),
                row.getString("scope"),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_until", LocalDate.class),
                row.getString("recorded_by"));
    }
}
