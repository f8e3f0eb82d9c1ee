package org.zhixing.supervision.instruction;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
        return to(List.of(title)).getOrDefault(title, List.of());
    }

    /** By title; those that nothing is like are left out. */
    public Map<String, List<Like>> to(Collection<String> titles) {
        var wanted = new LinkedHashMap<String, Set<String>>();
        titles.forEach(title -> {
            var pairs = pairs(title);
            if (!pairs.isEmpty()) {
                wanted.put(title, pairs);
            }
        });
        if (wanted.isEmpty()) {
            return Map.of();
        }
        var found = new LinkedHashMap<String, List<Like>>();
        int share = rules.current().number("instruction.similar");
        jdbc.sql(
                        """
                        SELECT w.wanted, l.* FROM unnest(CAST(:titles AS text[]), CAST(:any AS text[])) WITH ORDINALITY
                               AS w (wanted, words, position)
                         CROSS JOIN LATERAL (
                           SELECT d.id, d.number, d.title, d.lead, d.state,
                                  ts_rank(d.words, to_tsquery('simple', w.words)) AS rank
                             FROM supervision.docket d
                            WHERE d.words @@ to_tsquery('simple', w.words)
                              AND d.state NOT IN ('DRAFT', 'DISCARDED', 'WITHDRAWN', 'CLOSED')
                            ORDER BY rank DESC, d.id LIMIT :limit) l
                         ORDER BY w.position, l.rank DESC, l.id
                        """)
                .param("titles", wanted.keySet().toArray(String[]::new))
                .param(
                        "any",
                        wanted.values().stream()
                                .map(pairs -> String.join(" | ", pairs))
                                .toArray(String[]::new))
                .param("limit", LOOKED_AT)
                .query(row -> {
                    String title = row.getString("wanted");
                    var like = new Like(
                            new DocketId(row.getObject("id", UUID.class)),
                            row.getString("number"),
                            row.getString("title"),
                            new UnitId(row.getObject("lead", UUID.class)),
                            DocketState.valueOf(row.getString("state")));
                    if (alike(wanted.getOrDefault(title, Set.of()), pairs(like.title()), share)) {
                        found.computeIfAbsent(title, any -> new ArrayList<>()).add(like);
                    }
                });
        return found;
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
