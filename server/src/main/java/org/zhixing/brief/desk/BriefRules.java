package org.zhixing.brief.desk;

import java.util.Arrays;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhixing.worktime.Period;

/** The numbers and names behind briefs, as data with source and reason. */
@Component
public class BriefRules {

    private final JdbcClient jdbc;

    BriefRules(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * One rule in one version.
     *
     * @param value a number, a period code such as {@code 2wd}, or names
     */
    public record Rule(String key, int version, String value, String source, String reason) {

        public int number() {
            return Integer.parseInt(value);
        }

        public Period period() {
            return Period.parse(value).orElseThrow(() -> new IllegalStateException("no period: " + key));
        }

        public List<String> names() {
            return Arrays.stream(value.split("\\p{IsPunctuation}", -1))
                    .map(String::strip)
                    .filter(name -> !name.isEmpty())
                    .toList();
        }

        /** How a case keeps the version it was judged by. */
        public String cite() {
            return source + " · " + key + " v" + version + " = " + value;
        }
    }

    /** The newest version; a missing rule is a broken installation, never a default. */
    public Rule rule(String key) {
        return jdbc.sql("SELECT * FROM brief.rule WHERE key = :key ORDER BY version DESC LIMIT 1")
                .param("key", key)
                .query((row, number) -> new Rule(
                        row.getString("key"),
                        row.getInt("version"),
                        row.getString("value"),
                        row.getString("source"),
                        row.getString("reason")))
                .optional()
                .orElseThrow(() -> new IllegalStateException("no rule " + key));
    }

    /** The rule of one kind of brief, or the rule of all. */
    public Rule rule(String stem, Enum<?> kind) {
        return rule(stem + "." + kind.name());
    }
}
