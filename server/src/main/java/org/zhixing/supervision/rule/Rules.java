package org.zhixing.supervision.rule;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rule table; a change is a new version, so that as many rows are the same rows. */
@Component
public class Rules {

    private final JdbcClient jdbc;
    private final RuleTable table;
    private volatile Read last = new Read(0, new RuleBook(List.of()));

    Rules(JdbcClient jdbc, RuleTable table) {
        this.jdbc = jdbc;
        this.table = table;
    }

    /** The newest version of every rule. */
    public RuleBook current() {
        long rows = jdbc.sql("SELECT count(*) FROM supervision.rule")
                .query(Long.class)
                .single();
        Read known = last;
        if (known.rows() != rows) {
            known = new Read(rows, new RuleBook(table.current()));
            last = known;
        }
        return known.book();
    }

    private record Read(long rows, RuleBook book) {}
}
