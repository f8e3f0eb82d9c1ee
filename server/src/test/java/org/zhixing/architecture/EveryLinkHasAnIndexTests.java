package org.zhixing.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.zhixing.TestDatabase;

/**
 * From a case to what hangs on it leads an index, whatever the table: pages look for it all the time, and a table read as
 * a whole is quick until a city has used it for a year.
 */
class EveryLinkHasAnIndexTests {

    private static final String LINKS_WITHOUT =
            """
            SELECT n.nspname || '.' || c.relname || '.' || a.attname
              FROM pg_class c
              JOIN pg_namespace n ON n.oid = c.relnamespace
              JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
             WHERE c.relkind IN ('r', 'p') AND a.atttypid = 'uuid'::regtype
               AND (a.attname = 'subject_id'
                    OR EXISTS (SELECT FROM pg_constraint k
                                WHERE k.conrelid = c.oid AND k.contype = 'f' AND k.conkey = ARRAY[a.attnum]))
               AND NOT EXISTS (SELECT FROM pg_index i
                                WHERE i.indrelid = c.oid AND i.indkey[0] = a.attnum
                                  AND coalesce(pg_get_expr(i.indpred, c.oid) = '(' || a.attname || ' IS NOT NULL)', TRUE))
             ORDER BY 1
            """;

    /** Written by the ten thousand and looked for from the case on the day of an order of destruction alone. */
    private static final Set<String> SELDOM_FOLLOWED =
            Set.of("ledger.body.erased_by", "notification.message.subject_id");

    @Test
    void aCaseFindsWhatHangsOnIt() throws SQLException {
        var without = new ArrayList<String>();
        try (var connection = TestDatabase.fresh().connect();
                var rows = connection.createStatement().executeQuery(LINKS_WITHOUT)) {
            while (rows.next()) {
                without.add(rows.getString(1));
            }
        }
        assertThat(without).containsExactlyInAnyOrderElementsOf(SELDOM_FOLLOWED);
    }
}
