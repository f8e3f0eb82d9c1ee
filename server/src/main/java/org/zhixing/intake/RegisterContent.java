package org.zhixing.intake;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.zhixing.ledger.ContentTables;

/**
 * What registers say that were taken in, line by line, for the day on which an order has it destroyed (practice 10). With
 * a docket goes the line that it was made of.
 */
@Component
class RegisterContent extends ContentTables {

    RegisterContent(JdbcTemplate jdbc) {
        super(
                jdbc,
                Register.MODULE,
                Map.of("register", "register"),
                Set.of("days", "field", "digest"),
                Set.of("item.docket"));
    }

    @Override
    public Destroyed destroy(Collection<UUID> ids, String instead) {
        var cases = ids.toArray(UUID[]::new);
        var destroyed = super.destroy(ids, instead);
        jdbc
                .queryForList(
                        """
                        SELECT DISTINCT unnest(l.cells) FROM intake.line l JOIN intake.item i USING (register, number)
                         WHERE i.docket = ANY (?)""",
                        String.class,
                        (Object) cases)
                .stream()
                .filter(word -> word != null && word.length() > 3)
                .forEach(destroyed.words()::add);
        int lines = jdbc.update(
                """
                UPDATE intake.line l
                   SET cells = array_fill(?::text, ARRAY[cardinality(l.cells)]),
                       days = array_fill(''::text, ARRAY[cardinality(l.days)])
                  FROM intake.item i
                 WHERE i.register = l.register AND i.number = l.number AND i.docket = ANY (?)""",
                instead,
                cases);
        lines += jdbc.update(
                "UPDATE intake.line SET days = array_fill(''::text, ARRAY[cardinality(days)]) WHERE register = ANY (?)",
                (Object) cases);
        jdbc.update("UPDATE intake.register SET digest = id::text WHERE id = ANY (?)", (Object) cases);
        if (lines > 0) {
            destroyed.rows().merge("intake.line", (long) lines, Math::max);
        }
        return destroyed;
    }
}
