package org.zhixing.paper.register;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.zhixing.ledger.ContentTables;
import org.zhixing.paper.content.Sha256;
import org.zhixing.paper.content.SheetContent;

/**
 * What issued sheets say, for the day on which an order has it destroyed (practice 10). The sheet keeps its form, number,
 * day and code; whoever verifies it reads under which order its words went. Nothing rendered is kept anywhere. Its words
 * are those of its case and of the form, so they are not looked for elsewhere.
 */
@Component
class SheetRemoval extends ContentTables {

    SheetRemoval(JdbcTemplate jdbc) {
        super(
                jdbc,
                "paper",
                Map.of("sheet", "sheet"),
                Set.of("issuer_name", "number_code", "title", "content", "digest", "code_digest"),
                Set.of());
    }

    @Override
    public Destroyed destroy(Collection<UUID> ids, String instead) {
        var destroyed = super.destroy(ids, instead);
        record Row(UUID id, String content) {}
        var of = ids.toArray(UUID[]::new);
        var rows = jdbc.query(
                "SELECT id, content FROM paper.sheet WHERE id = ANY (?) OR subject_id = ANY (?) FOR UPDATE",
                (row, n) -> new Row(row.getObject("id", UUID.class), row.getString("content")),
                of,
                of);
        for (Row row : rows) {
            var was = SheetContent.parse(row.content());
            String content = was.emptied(instead).json();
            destroyed.rows().merge("paper.sheet", 1L, Math::max);
            jdbc.update(
                    "UPDATE paper.sheet SET title = ?, content = ?, digest = ? WHERE id = ?",
                    instead,
                    content,
                    Sha256.hexOf(content),
                    row.id());
        }
        return destroyed;
    }

    @Override
    public Map<String, Long> repeating(Collection<String> words) {
        var rows = super.repeating(words);
        Long sheets = jdbc.queryForObject(
                """
                SELECT count(*) FROM paper.sheet s
                 WHERE EXISTS (SELECT FROM unnest(?::text[]) w WHERE position(w IN s.content) > 0)""",
                Long.class,
                (Object) words.toArray(String[]::new));
        if (sheets != null && sheets > 0) {
            rows.put("paper.sheet", sheets);
        }
        return rows;
    }
}
