package org.zhixing.rows;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhixing.act.Actor;
import org.zhixing.act.Outcome;
import org.zhixing.act.Refusal;
import org.zhixing.act.Role;
import org.zhixing.act.Zone;
import org.zhixing.ledger.Entry;
import org.zhixing.ledger.Ledger;
import org.zhixing.ledger.Stream;

/**
 * The versioned rules in table {@code rule} of the schema of the module in which the extending class stands: read by that
 * module, changed by the office with a document (practice 8). A change is a new version, never an update; cases keep
 * theirs.
 */
public abstract class RuleRows {

    private static final String LAW = "practice 8";

    private final JdbcClient jdbc;
    private final Ledger ledger;
    private final String module;
    private final String table;

    protected RuleRows(JdbcClient jdbc, Ledger ledger) {
        this.jdbc = jdbc;
        this.ledger = ledger;
        this.module = Schema.of(getClass());
        this.table = module + ".rule";
    }

    /** Name of the module whose rules these are. */
    public final String module() {
        return module;
    }

    /** The newest version; a missing rule is a broken installation, never a default. */
    public final Rule rule(String key) {
        return jdbc.sql("SELECT * FROM " + table + " WHERE key = :key ORDER BY version DESC LIMIT 1")
                .param("key", key)
                .query(RuleRows::read)
                .optional()
                .orElseThrow(() -> new IllegalStateException("no rule " + key));
    }

    /** The rule of one kind of case, or the rule of all. */
    public final Rule rule(String stem, Enum<?> kind) {
        return rule(stem + "." + kind.name());
    }

    /** The rules whose keys begin so. */
    public final List<Rule> under(String prefix) {
        return jdbc.sql("SELECT DISTINCT ON (key) * FROM " + table
                        + " WHERE starts_with(key, :prefix) ORDER BY key, version DESC")
                .param("prefix", prefix)
                .query(RuleRows::read)
                .list();
    }

    /** The newest version of each, by key. */
    public final List<Rule> current() {
        return under("");
    }

    /** All versions of one, the newest first. */
    public final List<Rule> versions(String key) {
        return jdbc.sql("SELECT * FROM " + table + " WHERE key = :key ORDER BY version DESC")
                .param("key", key)
                .query(RuleRows::read)
                .list();
    }

    /**
     * What a rule may say where that is a closed set; a single one is fixed by law.
     *
     * @param values words without punctuation but underscores; their texts are messages {@code ladder.choice.<value>}
     * @param several whether it may say more than one of them at once
     */
    public record Choices(List<String> values, boolean several) {}

    /** What a rule may say, null where that is no closed set. */
    public @Nullable Choices choices(String key) {
        return null;
    }

    /** The largest number a rule may be. */
    protected int largest(String key) {
        return Integer.MAX_VALUE;
    }

    /** Why the rules would not fit together as they would be after a change, null if they do. */
    protected @Nullable Refusal misfit(Map<String, String> values) {
        return null;
    }

    /** The value as it is kept, if it is of the same form as the one it would replace; else why not. */
    public final Outcome<String> check(String key, String typed) {
        var versions = versions(key);
        if (versions.isEmpty()) {
            return Outcome.refused("ladder.refused.no-such-rule", LAW);
        }
        var before = versions.get(0);
        var choices = choices(key);
        if (choices != null) {
            return chosen(choices, new Rule(key, 0, typed, "", "", null).names());
        }
        return RuleForm.check(before.value(), typed, LAW)
                .then(value -> value.matches("\\d+") && Integer.parseInt(value) > largest(key)
                        ? Outcome.refused("ladder.refused.too-large", LAW, largest(key))
                        : Outcome.done(value));
    }

    private static Outcome<String> chosen(Choices choices, List<String> typed) {
        var chosen = choices.values().stream().filter(typed::contains).toList();
        if (chosen.isEmpty() && choices.values().size() == 1) {
            return Outcome.refused("ladder.refused.fixed", LAW);
        }
        return chosen.isEmpty() || chosen.size() < typed.size() || (chosen.size() > 1 && !choices.several())
                ? Outcome.refused("ladder.refused.no-choice", LAW)
                : Outcome.done(String.join("、", chosen));
    }

    /**
     * A change of one or several rules by one document.
     *
     * @param values the new values by key of the rule
     * @param document what it was adopted with: its name and number
     * @param adoptedOn date of the document
     * @param reason why
     */
    public record Adoption(Map<String, String> values, String document, LocalDate adoptedOn, String reason) {}

    /**
     * Makes new versions of those that change, all or none, in force for whatever begins from now on. Joins the caller's
     * transaction; a refusal has written nothing.
     */
    public final Outcome<List<Rule>> adopt(Adoption adoption, Instant at, Actor actor) {
        if (!actor.hasAny(Role.SUPERVISION_OFFICER, Role.SUPERVISION_CHIEF)) {
            return Outcome.refused("ladder.refused.not-the-office", LAW);
        }
        if (adoption.reason().isBlank() || adoption.document().isBlank()) {
            return Outcome.refused("ladder.refused.no-document", LAW);
        }
        if (adoption.adoptedOn().isAfter(LocalDate.ofInstant(at, Zone.SHANGHAI))) {
            return Outcome.refused("ladder.refused.not-adopted", LAW, adoption.adoptedOn());
        }
        jdbc.sql("LOCK TABLE " + table + " IN SHARE ROW EXCLUSIVE MODE").update();
        var after = new TreeMap<String, String>();
        current().forEach(rule -> after.put(rule.key(), rule.value()));
        var changed = new TreeMap<String, String>();
        for (var one : adoption.values().entrySet()) {
            var checked = check(one.getKey(), one.getValue());
            if (checked instanceof Outcome.Refused<String> refused) {
                return Outcome.refused(refused.refusal());
            }
            if (!checked.orThrow().equals(after.put(one.getKey(), checked.orThrow()))) {
                changed.put(one.getKey(), checked.orThrow());
            }
        }
        var misfit = misfit(after);
        if (misfit != null || changed.isEmpty()) {
            return Outcome.refused(misfit == null ? Refusal.of("ladder.refused.unchanged", LAW) : misfit);
        }
        return Outcome.done(changed.entrySet().stream()
                .map(one -> write(one.getKey(), one.getValue(), adoption, at, actor))
                .toList());
    }

    private Rule write(String key, String value, Adoption adoption, Instant at, Actor actor) {
        var before = rule(key);
        var after = new Rule(
                key,
                before.version() + 1,
                value,
                adoption.document().strip(),
                adoption.reason().strip(),
                new Rule.Adopted(adoption.adoptedOn(), at, actor.personName()));
        jdbc.sql("INSERT INTO " + table
                        + " (key, version, value, source, reason, adopted_on, revised_at, revised_by)"
                        + " VALUES (:key, :version, :value, :source, :reason, :adopted, :at, :by)")
                .param("key", key)
                .param("version", after.version())
                .param("value", value)
                .param("source", after.source())
                .param("reason", after.reason())
                .param("adopted", adoption.adoptedOn())
                .param("at", Columns.at(at))
                .param("by", actor.personName())
                .update();
        ledger.append(Entry.of(
                new Stream(module + "/rules", new UUID(0, 1)),
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

    private static Rule read(ResultSet row, int number) throws SQLException {
        var on = Columns.date(row, "adopted_on");
        return new Rule(
                row.getString("key"),
                row.getInt("version"),
                row.getString("value"),
                row.getString("source"),
                row.getString("reason"),
                on == null
                        ? null
                        : new Rule.Adopted(on, Columns.moment(row, "revised_at"), row.getString("revised_by")));
    }
}
