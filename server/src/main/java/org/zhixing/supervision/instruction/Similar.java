package org.zhixing.supervision.instruction;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;
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

    /** What is about to be opened, for a unit. */
    public record Wanted(String title, UnitId lead) {}

    public List<Like> to(String title) {
        var all = new ArrayList<Like>();
        find(List.of(new Asked(title, null)), (asked, like) -> all.add(like));
        return all;
    }

    /** What the same unit has under way, all in one question; those that nothing is like are left out. */
    public Map<Wanted, List<Like>> to(Collection<Wanted> wanted) {
        var found = new LinkedHashMap<Wanted, List<Like>>();
        var asked = wanted.stream()
                .distinct()
                .map(one -> new Asked(one.title(), one.lead()))
                .toList();
        find(asked, (one, like) -> found.computeIfAbsent(new Wanted(one.title(), like.lead()), any -> new ArrayList<>())
                .add(like));
        return found;
    }

    private record Asked(String title, @Nullable UnitId lead) {}

    private void find(List<Asked> all, BiConsumer<Asked, Like> found) {
        var asked = all.stream().filter(one -> !pairs(one.title()).isEmpty()).toList();
        if (asked.isEmpty()) {
            return;
        }
        int share = rules.current().number("instruction.similar");
        jdbc.sql(
                        """
                        SELECT w.position, l.* FROM unnest(CAST(:any AS text[]), CAST(:leads AS text[])) WITH ORDINALITY
                               AS w (words, lead, position)
                         CROSS JOIN LATERAL (
                           SELECT d.id, d.number, d.title, d.lead, d.state,
                                  ts_rank(d.words, to_tsquery('simple', w.words)) AS rank
                             FROM supervision.docket d
                            WHERE d.words @@ to_tsquery('simple', w.words)
                              AND d.state NOT IN ('DRAFT', 'DISCARDED', 'WITHDRAWN', 'CLOSED')
                              AND (w.lead = '' OR d.lead = CAST(nullif(w.lead, '') AS uuid))
                            ORDER BY rank DESC, d.id LIMIT :limit) l
                         ORDER BY w.position, l.rank DESC, l.id
                        """)
                .param(
                        "any",
                        asked.stream()
                                .map(one -> String.join(" | ", pairs(one.title())))
                                .toArray(String[]::new))
                .param(
                        "leads",
                        asked.stream()
                                .map(one -> one.lead() == null
                                        ? ""
                                        : one.lead().value().toString())
                                .toArray(String[]::new))
                .param("limit", LOOKED_AT)
                .query(row -> {
                    var one = asked.get(row.getInt("position") - 1);
                    var like = new Like(
                            new DocketId(row.getObject("id", UUID.class)),
                            row.getString("number"),
                            row.getString("title"),
                            new UnitId(row.getObject("lead", UUID.class)),
                            DocketState.valueOf(row.getString("state")));
                    if (alike(pairs(one.title()), pairs(like.title()), share)) {
                        found.accept(one, like);
                    }
                });
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
