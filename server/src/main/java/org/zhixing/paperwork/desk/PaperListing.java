package org.zhixing.paperwork.desk;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhixing.act.Actor;
import org.zhixing.act.CaseClock;
import org.zhixing.paperwork.PaperId;
import org.zhixing.paperwork.PaperKind;
import org.zhixing.paperwork.PaperState;
import org.zhixing.shell.Found;
import org.zhixing.shell.SearchSource;
import org.zhixing.shell.SearchWords;
import org.zhixing.shell.ToDo;
import org.zhixing.shell.ToDoSource;

/** Papers in lists, in the search and among what waits for somebody. */
@Component
public class PaperListing implements SearchSource, ToDoSource {

    private final JdbcClient jdbc;
    private final PaperSight sight;
    private final CaseClock clock;

    PaperListing(JdbcClient jdbc, PaperSight sight, CaseClock clock) {
        this.jdbc = jdbc;
        this.sight = sight;
        this.clock = clock;
    }

    /** What is looked for; null and empty are no condition. */
    public record Filter(@Nullable PaperKind kind, @Nullable PaperState state, String text) {}

    /** Latest first, behind the one with this id; from the beginning when null. */
    public List<Paper> page(Actor actor, Filter filter, @Nullable UUID after, int limit) {
        var scope = sight.of(actor, clock.today());
        var params = new HashMap<>(scope.params());
        var where = new ArrayList<String>(List.of("(" + scope.predicate() + ")"));
        if (filter.kind() != null) {
            where.add("p.kind = :kind");
            params.put("kind", filter.kind().name());
        }
        if (filter.state() != null) {
            where.add("p.state = :state");
            params.put("state", filter.state().name());
        }
        String words = SearchWords.query(filter.text());
        if (!words.isEmpty()) {
            where.add("(p.words @@ to_tsquery('simple', :words) OR p.number = :number)");
            params.put("words", words);
            params.put("number", filter.text());
        }
        if (after != null) {
            where.add("(p.drafted_at, p.id) < (SELECT a.drafted_at, a.id FROM paperwork.paper a WHERE a.id = :after)");
            params.put("after", after);
        }
        params.put("limit", limit);
        return jdbc.sql("SELECT p.* FROM paperwork.paper p WHERE " + String.join(" AND ", where)
                        + " ORDER BY p.drafted_at DESC, p.id DESC LIMIT :limit")
                .params(params)
                .query((row, n) -> PaperRows.read(row))
                .list();
    }

    @Override
    public List<Found> find(Actor actor, String words, String question, int limit) {
        var scope = sight.of(actor, clock.today());
        var params = new HashMap<>(scope.params());
        params.put("words", words);
        params.put("number", question);
        params.put("limit", limit);
        return jdbc
                .sql("SELECT p.* FROM paperwork.paper p WHERE (p.words @@ to_tsquery('simple', :words)"
                        + " OR p.number = :number) AND (" + scope.predicate()
                        + ") ORDER BY p.drafted_at DESC LIMIT :limit")
                .params(params)
                .query((row, n) -> PaperRows.read(row))
                .list()
                .stream()
                .map(one -> new Found(
                        "paperwork.found",
                        one.title(),
                        Objects.requireNonNullElse(one.number(), ""),
                        one.id().href()))
                .toList();
    }

    /** The office: one's own drafts to submit, and others' texts to check. Whoever signs is asked by approval. */
    @Override
    public List<ToDo> waitingFor(Actor actor, Instant at, int limit) {
        var person = actor.person();
        if (person == null || !PaperSight.office(actor)) {
            return List.of();
        }
        return jdbc.sql(
                        """
                SELECT * FROM (SELECT p.id, p.title, p.drafted_at,
                       CASE WHEN p.state = 'DRAFT' AND p.drafter = :person THEN 'SUBMIT'
                            WHEN p.state = 'IN_SIGN_OFF' AND w.step = 'CHECK' AND w.submitter <> :person THEN 'CHECK'
                       END AS errand
                  FROM paperwork.paper p LEFT JOIN signoff.waiting w ON w.subject_id = p.id
                 WHERE p.state IN ('DRAFT', 'IN_SIGN_OFF')) e
                WHERE e.errand IS NOT NULL ORDER BY e.drafted_at LIMIT :limit""")
                .param("person", person.value())
                .param("limit", limit)
                .query((row, n) -> {
                    var id = new PaperId(row.getObject("id", UUID.class));
                    return new ToDo(
                            id.subject(),
                            row.getString("title"),
                            "paperwork.errand." + row.getString("errand"),
                            id.href(),
                            null,
                            false);
                })
                .list();
    }
}
