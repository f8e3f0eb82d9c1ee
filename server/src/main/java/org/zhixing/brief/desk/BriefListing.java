package org.zhixing.brief.desk;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhixing.act.Actor;
import org.zhixing.act.CaseClock;
import org.zhixing.act.Zone;
import org.zhixing.brief.BriefId;
import org.zhixing.brief.BriefKind;
import org.zhixing.brief.BriefState;
import org.zhixing.rows.Columns;
import org.zhixing.shell.Found;
import org.zhixing.shell.SearchSource;
import org.zhixing.shell.SearchWords;
import org.zhixing.shell.ToDo;
import org.zhixing.shell.ToDoSource;

/** Briefs in lists, in the search and among what waits for somebody. */
@Component
public class BriefListing implements SearchSource, ToDoSource {

    private final JdbcClient jdbc;
    private final BriefSight sight;
    private final CaseClock clock;

    BriefListing(JdbcClient jdbc, BriefSight sight, CaseClock clock) {
        this.jdbc = jdbc;
        this.sight = sight;
        this.clock = clock;
    }

    /** What is looked for; null and empty are no condition. */
    public record Filter(@Nullable BriefKind kind, @Nullable BriefState state, String text) {}

    /** Latest first, behind the one with this id; from the beginning when null. */
    public List<Brief> page(Actor actor, Filter filter, @Nullable UUID after, int limit) {
        var scope = sight.briefs(sight.standing(actor, clock.today()));
        var params = new HashMap<>(scope.params());
        var where = new ArrayList<String>(List.of("(" + scope.predicate() + ")"));
        if (filter.kind() != null) {
            where.add("b.kind = :kind");
            params.put("kind", filter.kind().name());
        }
        if (filter.state() != null) {
            where.add("b.state = :state");
            params.put("state", filter.state().name());
        }
        String words = SearchWords.query(filter.text());
        if (!words.isEmpty()) {
            where.add("b.words @@ to_tsquery('simple', :words)");
            params.put("words", words);
        }
        if (after != null) {
            where.add("(b.drafted_at, b.id) < (SELECT a.drafted_at, a.id FROM brief.brief a WHERE a.id = :after)");
            params.put("after", after);
        }
        params.put("limit", limit);
        return jdbc.sql("SELECT b.* FROM brief.brief b WHERE " + String.join(" AND ", where)
                        + " ORDER BY b.drafted_at DESC, b.id DESC LIMIT :limit")
                .params(params)
                .query((row, number) -> BriefRows.read(row))
                .list();
    }

    @Override
    public List<Found> find(Actor actor, String words, String question, int limit) {
        var scope = sight.briefs(sight.standing(actor, clock.today()));
        var params = new HashMap<>(scope.params());
        params.putAll(Map.of("words", words, "number", question, "limit", limit));
        return jdbc.sql("SELECT b.id, b.title, b.number FROM brief.brief b WHERE ("
                        + "b.words @@ to_tsquery('simple', :words) OR b.number = :number) AND (" + scope.predicate()
                        + ") ORDER BY b.drafted_at DESC LIMIT :limit")
                .params(params)
                .query((row, number) -> {
                    String given = row.getString("number");
                    return new Found(
                            "brief.found",
                            row.getString("title"),
                            given == null ? "" : given,
                            new BriefId(row.getObject("id", UUID.class)).href());
                })
                .list();
    }

    /** The office: drafts to go on with, texts to check. Units: facts to look at. Whoever signs is asked by approval. */
    @Override
    public List<ToDo> waitingFor(Actor actor, Instant at, int limit) {
        var seer = sight.standing(actor, LocalDate.ofInstant(at, Zone.SHANGHAI));
        var person = actor.person();
        var home = seer.home();
        if (person == null || seer.nothing()) {
            return List.of();
        }
        if (seer.office()) {
            return jdbc.sql(
                            """
                    SELECT * FROM (SELECT b.id, b.title, b.due, b.drafted_at, CASE b.state
                        WHEN 'DRAFT' THEN 'DRAFT'
                        WHEN 'CONFIRMING' THEN CASE WHEN EXISTS (SELECT FROM brief.inquiry i
                            WHERE i.brief = b.id AND i.state = 'ASKED') THEN NULL ELSE 'SETTLE' END
                        WHEN 'SETTLED' THEN 'SUBMIT'
                        WHEN 'IN_SIGN_OFF' THEN CASE WHEN s.step = 'CHECK' AND s.submitter <> :person THEN 'CHECK' END
                        END AS errand
                      FROM brief.brief b LEFT JOIN signoff.waiting s ON s.subject_id = b.id
                     WHERE b.state IN ('DRAFT', 'CONFIRMING', 'SETTLED', 'IN_SIGN_OFF')) w
                    WHERE w.errand IS NOT NULL ORDER BY w.due NULLS LAST, w.drafted_at LIMIT :limit""")
                    .param("person", person.value())
                    .param("limit", limit)
                    .query((row, number) -> {
                        var id = new BriefId(row.getObject("id", UUID.class));
                        var due = row.getObject("due", LocalDate.class);
                        return new ToDo(
                                id.subject(),
                                row.getString("title"),
                                "brief.errand." + row.getString("errand"),
                                id.href(),
                                due == null
                                        ? null
                                        : due.plusDays(1)
                                                .atStartOfDay(Zone.SHANGHAI)
                                                .toInstant(),
                                false);
                    })
                    .list();
        }
        if (home == null || !seer.speaksFor(home)) {
            return List.of();
        }
        return jdbc.sql(
                        """
                SELECT b.id, b.title, l.due_at FROM brief.inquiry i JOIN brief.brief b ON b.id = i.brief
                LEFT JOIN timelimit.open_limit l ON l.limit_id = i.time_limit
                WHERE i.unit = :unit AND i.state = 'ASKED' AND b.state = 'CONFIRMING'
                ORDER BY l.due_at NULLS LAST LIMIT :limit""")
                .param("unit", home.value())
                .param("limit", limit)
                .query((row, number) -> {
                    var id = new BriefId(row.getObject("id", UUID.class));
                    return new ToDo(
                            id.subject(),
                            row.getString("title"),
                            "brief.errand.ANSWER",
                            id.href(org.zhixing.brief.BriefAct.ANSWER),
                            Columns.instant(row, "due_at"),
                            true);
                })
                .list();
    }
}
