package org.zhixing.supervision.listing;

import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhixing.act.Actor;
import org.zhixing.act.CaseClock;
import org.zhixing.shell.Found;
import org.zhixing.shell.SearchSource;
import org.zhixing.supervision.DocketId;
import org.zhixing.supervision.DocketVisibility;

/** Dockets in the global search. */
@Component
class DocketSearch implements SearchSource {

    private final JdbcClient jdbc;
    private final DocketVisibility visibility;
    private final CaseClock clock;

    DocketSearch(JdbcClient jdbc, DocketVisibility visibility, CaseClock clock) {
        this.jdbc = jdbc;
        this.visibility = visibility;
        this.clock = clock;
    }

    @Override
    public List<Found> find(Actor actor, String words, String question, int limit) {
        var scope = visibility.of(actor, clock.now());
        var params = new HashMap<>(scope.params());
        params.put("words", words);
        params.put("number", question);
        params.put("limit", limit);
        return jdbc.sql("SELECT d.id, d.title, d.number FROM supervision.docket d WHERE ("
                        + "d.words @@ to_tsquery('simple', :words) OR d.number = :number) AND (" + scope.predicate()
                        + ") ORDER BY d.drafted_at DESC LIMIT :limit")
                .params(params)
                .query((row, number) -> {
                    String given = row.getString("number");
                    return new Found(
                            "supervision.found.docket",
                            row.getString("title"),
                            given == null ? "" : given,
                            new DocketId(row.getObject("id", UUID.class)).href());
                })
                .list();
    }
}
