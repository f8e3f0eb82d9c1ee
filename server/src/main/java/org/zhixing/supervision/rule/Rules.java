package org.zhixing.supervision.rule;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rule table; a change is a new version, so that as many rows are the same rows. */
@Component
public class Rules {

    private final JdbcClient jdbc;
    private volatile Read last = new Read(0, new RuleBook(List.of()));

    Rules(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The newest version of every rule. */
    public RuleBook current() {
        long rows = jdbc.sql("SELECT count(*) FROM supervision.rule")
                .query(Long.class)
                .single();
        Read known = last;
        if (known.rows() != rows) {
            known = new Read(rows, new RuleBook(all()));
            last = known;
        }
        return known.book();
    }

    private record Read(long rows, RuleBook book) {}

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
