package org.zhixing.supervision.rule;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rule table; a change is a new version. */
@Component
public class Rules {

    private final JdbcClient jdbc;

    Rules(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The newest version of every rule. */
    public RuleBook current() {
        return new RuleBook(all());
    }

    /** The newest version of every rule, by key. */
    public List<Rule> all() {
        return jdbc.sql(
                        """
                        SELECT DISTINCT ON (key) key, version, value, source, reason
                        FROM supervision.rule ORDER BY key, version DESC
                        """)
                .query((row, n) -> new Rule(
                        row.getString("key"),
                        row.getInt("version"),
                        row.getString("value"),
                        row.getString("source"),
                        row.getString("reason")))
                .list();
    }
}
