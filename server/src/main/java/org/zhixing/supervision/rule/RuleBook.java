package org.zhixing.supervision.rule;

import java.time.LocalTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.zhixing.rows.Rule;
import org.zhixing.worktime.Period;

/** The rules in force, read once for a batch of acts. A missing rule is a broken installation, never a default. */
public final class RuleBook {

    /** A rung may not be entered directly. */
    static final String NO = "NO";
    /** It may, by whoever gives a reason. */
    static final String REASONED = "REASONED";

    private final Map<String, Rule> rules = new HashMap<>();

    public RuleBook(Collection<Rule> current) {
        current.forEach(rule -> rules.put(rule.key(), rule));
    }

    public Optional<Rule> find(String key) {
        return Optional.ofNullable(rules.get(key));
    }

    public Rule rule(String key) {
        return find(key).orElseThrow(() -> new IllegalStateException("no rule " + key));
    }

    public Period period(String key) {
        return Period.parse(rule(key).value()).orElseThrow(() -> new IllegalStateException("no period: " + key));
    }

    /** Length of a period of working days. */
    public int workingDays(String key) {
        if (period(key) instanceof Period.WorkingDays days) {
            return days.length();
        }
        throw new IllegalStateException("not in working days: " + key);
    }

    public int number(String key) {
        return Integer.parseInt(rule(key).value());
    }

    public LocalTime time(String key) {
        return LocalTime.parse(rule(key).value());
    }

    /** Names in a rule, for instance of posts. */
    public List<String> names(String key) {
        return List.of(rule(key).value().split("\\p{Punct}|\\p{IsPunctuation}"));
    }

    /** Whether a rung may be entered without the one before it (practice 8). */
    public boolean direct(String key) {
        return rule(key).value().equals(REASONED);
    }

    public String cite(String key) {
        return rule(key).cite();
    }
}
