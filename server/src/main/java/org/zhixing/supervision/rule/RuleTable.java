package org.zhixing.supervision.rule;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhixing.act.Actor;
import org.zhixing.act.Outcome;
import org.zhixing.act.Role;
import org.zhixing.act.Zone;
import org.zhixing.ledger.Entry;
import org.zhixing.ledger.Ledger;
import org.zhixing.ledger.Stream;
import org.zhixing.supervision.LadderRule;
import org.zhixing.supervision.LadderRules;
import org.zhixing.timelimit.RuleForm;

/** Revises the rule table: same form, another value, a reason, a new version, an entry in the ledger. */
@Service
@Transactional
class RuleTable implements LadderRules {

    private static final String LAW = "practice 8";
    /** The stream of the table, of which there is one. */
    private static final Stream TABLE = new Stream("supervision/rules", new UUID(0, 1));

    private final JdbcClient jdbc;
    private final Ledger ledger;

    RuleTable(JdbcClient jdbc, Ledger ledger) {
        this.jdbc = jdbc;
        this.ledger = ledger;
    }

    @Override
    @Transactional(readOnly = true)
    public List<LadderRule> current() {
        return jdbc.sql("SELECT DISTINCT ON (key) * FROM supervision.rule ORDER BY key, version DESC")
                .query((row, n) -> rule(row))
                .list();
    }

    @Override
    @Transactional(readOnly = true)
    public List<LadderRule> versions(String key) {
        return jdbc.sql("SELECT * FROM supervision.rule WHERE key = :key ORDER BY version DESC")
                .param("key", key)
                .query((row, n) -> rule(row))
                .list();
    }

    @Override
    @Transactional(readOnly = true)
    public Outcome<String> check(String key, String value) {
        var versions = versions(key);
        if (versions.isEmpty()) {
            return Outcome.refused("supervision.refused.no-such-rule", LAW);
        }
        return RuleForm.check(versions.get(0).value(), value, LAW);
    }

    @Override
    public Outcome<List<LadderRule>> adopt(Adoption adoption, Instant at, Actor actor) {
        if (!actor.hasAny(Role.SUPERVISION_OFFICER, Role.SUPERVISION_CHIEF)) {
            return Outcome.refused("supervision.refused.not-the-office", LAW);
        }
        if (adoption.reason().isBlank() || adoption.document().isBlank()) {
            return Outcome.refused("supervision.refused.no-reason", LAW);
        }
        if (adoption.adoptedOn().isAfter(LocalDate.ofInstant(at, Zone.SHANGHAI))) {
            return Outcome.refused("supervision.refused.rule-not-adopted", LAW, adoption.adoptedOn());
        }
        jdbc.sql("LOCK TABLE supervision.rule IN SHARE ROW EXCLUSIVE MODE").update();
        var changed = new TreeMap<String, String>();
        for (var one : adoption.values().entrySet()) {
            var checked = check(one.getKey(), one.getValue());
            if (checked instanceof Outcome.Refused<String> refused) {
                return Outcome.refused(refused.refusal());
            }
            if (!versions(one.getKey()).get(0).value().equals(checked.orThrow())) {
                changed.put(one.getKey(), checked.orThrow());
            }
        }
        if (changed.isEmpty()) {
            return Outcome.refused("supervision.refused.rule-unchanged", LAW);
        }
        return Outcome.done(changed.entrySet().stream()
                .map(one -> write(one.getKey(), one.getValue(), adoption, at, actor))
                .toList());
    }

    private LadderRule write(String key, String value, Adoption adoption, Instant at, Actor actor) {
        var before = versions(key).get(0);
        var after = new LadderRule(
                key,
                before.version() + 1,
                value,
                adoption.document().strip(),
                adoption.reason().strip(),
                adoption.adoptedOn(),
                at,
                actor.personName());
        jdbc.sql(
                        """
                        INSERT INTO supervision.rule
                               (key, version, value, source, reason, adopted_on, revised_at, revised_by)
                        VALUES (:key, :version, :value, :source, :reason, :adopted, :at, :by)
                        """)
                .param("key", key)
                .param("version", after.version())
                .param("value", value)
                .param("source", after.source())
                .param("reason", after.reason())
                .param("adopted", adoption.adoptedOn())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("by", actor.personName())
                .update();
        ledger.append(Entry.of(
                TABLE,
                at,
                actor,
                "rule.revised",
                Map.of(
                        "rule", key,
                        "version", after.version(),
                        "value-before", before.value(),
                        "value", value,
                        "source", after.source(),
                        "adopted-on", adoption.adoptedOn().toString(),
                        "reason", after.reason())));
        return after;
    }

    private static LadderRule rule(ResultSet row) throws SQLException {
        var at = row.getObject("revised_at", OffsetDateTime.class);
        return new LadderRule(
                row.getString("key"),
                row.getInt("version"),
                row.getString("value"),
                row.getString("source"),
                row.getString("reason"),
                row.getObject("adopted_on", LocalDate.class),
                at == null ? null : at.toInstant(),
                row.getString("revised_by"));
    }
}
