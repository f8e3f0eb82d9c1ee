package org.zhixing.ladder;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;
import org.zhixing.act.Actor;
import org.zhixing.act.Outcome;
import org.zhixing.rows.Rule;
import org.zhixing.rows.RuleRows;

/**
 * The rules of the city in all modules that keep them as versioned rows, read and changed in one place (practice 8). A rule
 * of the ladder goes by its key; that of another module by the module's name before it: {@code inspection:plan.longest}.
 */
@Service
@Transactional
public class CityRules {

    private static final String LADDER = "supervision";

    private final Map<String, RuleRows> tables = new LinkedHashMap<>();

    CityRules(List<RuleRows> tables) {
        tables.stream().filter(table -> table.module().equals(LADDER)).forEach(this::add);
        tables.stream().filter(table -> !table.module().equals(LADDER)).forEach(this::add);
    }

    private void add(RuleRows table) {
        tables.put(table.module(), table);
    }

    /** The newest version of each, those of the ladder first, by key. */
    @Transactional(readOnly = true)
    public List<CityRule> current() {
        return tables.values().stream()
                .flatMap(table -> table.current().stream().map(rule -> rule(table, rule)))
                .toList();
    }

    /** All versions of one, the newest first; none for a rule that does not exist. */
    @Transactional(readOnly = true)
    public List<CityRule> versions(String id) {
        return Stream.ofNullable(tables.get(CityRule.moduleOf(id)))
                .flatMap(table -> table.versions(CityRule.keyOf(id)).stream().map(rule -> rule(table, rule)))
                .toList();
    }

    /** The value as it is kept, if it is of the same form as the one it would replace; else why not. */
    @Transactional(readOnly = true)
    public Outcome<String> check(String id, String value) {
        var table = tables.get(CityRule.moduleOf(id));
        return table == null
                ? Outcome.refused("ladder.refused.no-such-rule", "practice 8")
                : table.check(CityRule.keyOf(id), value);
    }

    /**
     * A change of one or several rules by one document.
     *
     * @param values the new values by id of the rule
     */
    public record Adoption(Map<String, String> values, String document, LocalDate adoptedOn, String reason) {}

    /** Makes new versions of those that change, all or none, in force for whatever begins from now on. */
    public Outcome<List<CityRule>> adopt(Adoption adoption, Instant at, Actor actor) {
        var changing = new TreeMap<>(adoption.values());
        changing.entrySet().removeIf(one -> isInForce(one.getKey(), one.getValue()));
        var byModule = new TreeMap<String, Map<String, String>>();
        (changing.isEmpty() ? adoption.values() : changing)
                .forEach((id, value) -> byModule.computeIfAbsent(CityRule.moduleOf(id), first -> new TreeMap<>())
                        .put(CityRule.keyOf(id), value));
        if (!tables.keySet().containsAll(byModule.keySet())) {
            return Outcome.refused("ladder.refused.no-such-rule", "practice 8");
        }
        Outcome<List<CityRule>> all = Outcome.done(List.of());
        for (var one : byModule.entrySet()) {
            all = all.then(before -> adopt(one.getKey(), one.getValue(), before, adoption, at, actor));
        }
        if (!all.isDone() && byModule.size() > 1) {
            TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
        }
        return all;
    }

    private boolean isInForce(String id, String value) {
        var versions = versions(id);
        return !versions.isEmpty()
                && check(id, value) instanceof Outcome.Done<String> checked
                && versions.get(0).value().equals(checked.value());
    }

    private Outcome<List<CityRule>> adopt(
            String module,
            Map<String, String> values,
            List<CityRule> before,
            Adoption adoption,
            Instant at,
            Actor actor) {
        var table = Objects.requireNonNull(tables.get(module));
        return table.adopt(
                        new RuleRows.Adoption(values, adoption.document(), adoption.adoptedOn(), adoption.reason()),
                        at,
                        actor)
                .then(after -> Outcome.done(
                        Stream.concat(before.stream(), after.stream().map(rule -> rule(table, rule)))
                                .toList()));
    }

    private static CityRule rule(RuleRows table, Rule rule) {
        return new CityRule(table.module(), rule, table.choices(rule.key()));
    }
}
