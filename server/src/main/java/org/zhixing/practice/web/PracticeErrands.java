package org.zhixing.practice.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhixing.act.Actor;
import org.zhixing.act.CaseClock;
import org.zhixing.act.Role;
import org.zhixing.act.Zone;
import org.zhixing.practice.CaseId;
import org.zhixing.practice.CaseKind;
import org.zhixing.practice.MaterialAct;
import org.zhixing.practice.desk.PracticeSight;
import org.zhixing.practice.material.Materials;
import org.zhixing.practice.negative.NegativeCases;
import org.zhixing.rows.Columns;
import org.zhixing.shell.Found;
import org.zhixing.shell.SearchSource;
import org.zhixing.shell.ToDo;
import org.zhixing.shell.ToDoSource;

/** What the library wants of the office and of units, and what the search finds. Nobody is urged to read or to adopt. */
@Component
class PracticeErrands implements ToDoSource, SearchSource {

    private static final String OF_THE_OFFICE =
            """
            SELECT * FROM (
              SELECT 'PRACTICE' AS kind, x.id, x.title, NULL::uuid AS limit_id,
                     CASE WHEN x.state = 'PROPOSED' THEN 'SUBMIT'
                          WHEN :chief AND x.state = 'ISSUED' AND x.review_on < :day THEN 'RENEW' END AS errand
                FROM practice.practice x
              UNION ALL
              SELECT 'NEGATIVE_CASE', x.id, x.title, x.limit_id,
                     CASE WHEN x.state = 'DRAFT' THEN 'ASK_LAWYER'
                          WHEN x.state = 'CLEARED' THEN 'HEAR'
                          WHEN x.state = 'HEARING' AND l.due_at <= :now THEN 'NOTE_SILENCE'
                          WHEN x.state = 'HEARD' THEN 'SUBMIT_CASE' END
                FROM practice.negative_case x
                LEFT JOIN timelimit.open_limit l ON l.limit_id = x.limit_id) w
             WHERE w.errand IS NOT NULL ORDER BY w.id LIMIT :most
            """;

    private static final String OF_A_UNIT =
            """
            SELECT * FROM (
              SELECT 'PRACTICE' AS kind, x.id, x.title, NULL::uuid AS limit_id, 'REVISE' AS errand
                FROM practice.practice x WHERE x.unit = :unit AND x.state = 'RETURNED'
              UNION ALL
              SELECT 'NEGATIVE_CASE', x.id, x.title, x.limit_id, 'SAY'
                FROM practice.negative_case x WHERE x.unit = :unit AND x.state = 'HEARING') w
             ORDER BY w.id LIMIT :most
            """;

    private final JdbcClient jdbc;
    private final PracticeSight sight;
    private final NegativeCases cases;
    private final Materials materials;
    private final CaseClock clock;

    PracticeErrands(JdbcClient jdbc, PracticeSight sight, NegativeCases cases, Materials materials, CaseClock clock) {
        this.jdbc = jdbc;
        this.sight = sight;
        this.cases = cases;
        this.materials = materials;
        this.clock = clock;
    }

    @Override
    public List<ToDo> waitingFor(Actor actor, Instant at, int limit) {
        var all = new ArrayList<ToDo>();
        materials
                .overdue(actor, at, limit)
                .forEach(one -> all.add(todo(
                        one.id(),
                        one.text().title(),
                        MaterialAct.CARRY_OUT.name(),
                        Objects.requireNonNull(one.text().day())
                                .plusDays(1)
                                .atStartOfDay(Zone.SHANGHAI)
                                .toInstant())));
        if (!actor.hasAny(Role.SUPERVISION_OFFICER, Role.SUPERVISION_CHIEF, Role.UNIT_LIAISON, Role.UNIT_HEAD)) {
            return all;
        }
        var seer = sight.seer(actor, at);
        var home = seer.home();
        if (seer.office()) {
            boolean chief = actor.has(Role.SUPERVISION_CHIEF);
            if (chief) {
                cases.toBeCorrected(seer, at).forEach(one -> all.add(todo(one.id(), one.title(), "CORRECT", null)));
            }
            all.addAll(ask(
                    OF_THE_OFFICE, Map.of("chief", chief, "day", seer.day(), "now", Columns.at(at), "most", limit)));
        } else if (seer.speaks() && home != null) {
            all.addAll(ask(OF_A_UNIT, Map.of("unit", home.value(), "most", limit)));
        }
        return all.stream().limit(limit).toList();
    }

    private List<ToDo> ask(String sql, Map<String, Object> params) {
        record Row(CaseId id, String title, String errand, @Nullable UUID limit) {}
        var rows = jdbc.sql(sql)
                .params(params)
                .query((row, n) -> new Row(
                        new CaseId(CaseKind.valueOf(row.getString("kind")), row.getObject("id", UUID.class)),
                        row.getString("title"),
                        row.getString("errand"),
                        Columns.id(row, "limit_id")))
                .list();
        var due = new HashMap<UUID, Instant>();
        jdbc.sql("SELECT l.limit_id, l.due_at FROM timelimit.open_limit l WHERE l.limit_id = ANY (:limits)")
                .param(
                        "limits",
                        rows.stream().map(Row::limit).filter(Objects::nonNull).toArray(UUID[]::new))
                .query(row -> {
                    due.put(row.getObject("limit_id", UUID.class), Columns.moment(row, "due_at"));
                });
        return rows.stream()
                .map(row ->
                        todo(row.id(), row.title(), row.errand(), row.limit() == null ? null : due.get(row.limit())))
                .toList();
    }

    private static ToDo todo(CaseId id, String title, String errand, @Nullable Instant dueAt) {
        return new ToDo(id.subject(), title, "practice.errand." + errand, id.href(), dueAt, false);
    }

    @Override
    public List<Found> find(Actor actor, String words, String question, int limit) {
        var seer = sight.seer(actor, clock.now());
        var found = new ArrayList<Found>();
        var practices = sight.practices(seer);
        found.addAll(find(
                CaseKind.PRACTICE,
                "SELECT x.id, x.title, x.state FROM practice.practice x WHERE x.words @@ to_tsquery('simple', :words)"
                        + " AND (x.state <> 'ISSUED' OR x.review_on >= :day) AND ("
                        + practices.predicate() + ") ORDER BY x.drafted_at DESC LIMIT :most",
                practices,
                words,
                seer.day(),
                limit));
        var cases = sight.negativeCases(seer);
        found.addAll(find(
                CaseKind.NEGATIVE_CASE,
                "SELECT x.id, x.title, x.state FROM practice.negative_case x"
                        + " WHERE x.words @@ to_tsquery('simple', :words)"
                        + " AND (x.state NOT IN ('ISSUED', 'CORRECTED') OR x.until >= :day) AND ("
                        + cases.predicate() + ") ORDER BY x.drafted_at DESC LIMIT :most",
                cases,
                words,
                seer.day(),
                limit));
        return found.stream().limit(limit).toList();
    }

    private List<Found> find(
            CaseKind kind, String sql, PracticeSight.Scope scope, String words, LocalDate day, int most) {
        return jdbc.sql(sql)
                .params(scope.params())
                .param("words", words)
                .param("day", day)
                .param("most", most)
                .query((row, n) -> new Found(
                        "practice.found." + kind.type(),
                        row.getString("title"),
                        "",
                        new CaseId(kind, row.getObject("id", UUID.class)).href()))
                .list();
    }
}
