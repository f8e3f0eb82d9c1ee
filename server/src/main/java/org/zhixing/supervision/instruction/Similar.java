package org.zhixing.supervision.instruction;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhixing.act.UnitId;
import org.zhixing.shell.SearchWords;
import org.zhixing.supervision.DocketId;
import org.zhixing.supervision.DocketState;
import org.zhixing.supervision.rule.Rules;

/** The check against existing dockets before one more is opened (查重, R040): by the share of equal pairs of characters. */
@Component
public class Similar {

    private static final int LOOKED_AT = 40;
    private static final int WHOLE = 100;

    private final JdbcClient jdbc;
    private final Rules rules;

    Similar(JdbcClient jdbc, Rules rules) {
        this.jdbc = jdbc;
        this.rules = rules;
    }

    /** A docket under way that may be about the same. */
    public record Like(DocketId docket, @Nullable String number, String title, UnitId lead, DocketState state) {}

    public List<Like> to(String title) {
        var wanted = pairs(title);
        if (wanted.isEmpty()) {
            return List.of();
        }
        int share = rules.current().number("instruction.similar");
        return jdbc
                .sql(
                        """
                        SELECT d.id, d.number, d.title, d.lead, d.state FROM supervision.docket d
                        WHERE d.words @@ to_tsquery('simple', :any)
                          AND d.state NOT IN ('DRAFT', 'DISCARDED', 'WITHDRAWN', 'CLOSED')
                        ORDER BY ts_rank(d.words, to_tsquery('simple', :any)) DESC, d.id LIMIT :limit
                        """)
                .param("any", String.join(" | ", wanted))
                .param("limit", LOOKED_AT)
                .query((row, number) -> new Like(
                        new DocketId(row.getObject("id", UUID.class)),
                        row.getString("number"),
                        row.getString("title"),
                        new UnitId(row.getObject("lead", UUID.class)),
                        DocketState.valueOf(row.getString("state"))))
                .list()
                .stream()
                .filter(like -> alike(wanted, pairs(like.title()), share))
                .toList();
    }

    /** Equal pairs, as a share of the shorter title. */
    private static boolean alike(Set<String> one, Set<String> other, int share) {
        long equal = one.stream().filter(other::contains).count();
        int shorter = Math.min(one.size(), other.size());
        return shorter > 0 && equal * WHOLE >= (long) share * shorter;
    }

    private static Set<String> pairs(String title) {
        return Arrays.stream(SearchWords.query(title).split(" & "))
                .map(word -> word.replace(":*", ""))
                .filter(word -> !word.isEmpty())
                .collect(Collectors.toSet());
    }
}
