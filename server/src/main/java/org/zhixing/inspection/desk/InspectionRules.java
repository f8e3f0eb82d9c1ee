package org.zhixing.inspection.desk;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhixing.worktime.Period;

/** Numbers of field work as versioned data with source and reason (architecture rule 12). */
@Component
public class InspectionRules {

    private final JdbcClient jdbc;

    InspectionRules(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * One number.
     *
     * @param source law or practice behind it
     */
    public record Rule(String key, int version, String value, String source, String reason) {

        public int number() {
            return Integer.parseInt(value);
        }

        public Period period() {
            return Period.parse(value).orElseThrow(() -> new IllegalStateException("no period: " + key));
        }

        public List<String> names() {
            return List.of(value.split("\\p{Punct}|\\p{IsPunctuation}"));
        }

        /** How a case keeps the version it was judged by. */
        public String cite() {
            return source + " · " + key + " v" + version + " = " + value;
        }
    }

    /** The newest version; a missing rule is a broken installation, never a default. */
    public Rule rule(String key) {
        return jdbc.sql("SELECT * FROM inspection.rule WHERE key = :key ORDER BY version DESC LIMIT 1")
                .param("key", key)
                .query(InspectionRules::read)
                .optional()
                .orElseThrow(() -> new IllegalStateException("no rule " + key));
    }

    /** The rules whose keys begin so. */
    public List<Rule> under(String prefix) {
        return jdbc.sql(
                        """
                        SELECT DISTINCT ON (key) * FROM inspection.rule WHERE starts_with(key, :prefix)
                        ORDER BY key, version DESC
                        """)
                .param("prefix", prefix)
                .query(InspectionRules::read)
                .list();
    }

    private static Rule read(java.sql.ResultSet row, int number) throws java.sql.SQLException {
        return new Rule(
                row.getString("key"),
                row.getInt("version"),
                row.getString("value"),
                row.getString("source"),
                row.getString("reason"));
    }
}
