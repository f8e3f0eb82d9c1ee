package org.zhixing.rows;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The versioned rules in table {@code rule} of the schema of the module in which the extending class stands. */
public abstract class RuleRows {

    private final JdbcClient jdbc;
    private final String table;

    protected RuleRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
        this.table = Schema.of(getClass()) + ".rule";
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

    private static Rule read(ResultSet row, int number) throws SQLException {
        return new Rule(
                row.getString("key"),
                row.getInt("version"),
                row.getString("value"),
                row.getString("source"),
                row.getString("reason"));
    }
}
