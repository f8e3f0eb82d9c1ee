package org.zhixing.inspection.rectification;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhixing.act.Actor;
import org.zhixing.act.CaseClock;
import org.zhixing.act.PersonId;
import org.zhixing.act.UnitId;
import org.zhixing.inspection.CaseId;
import org.zhixing.inspection.CaseKind;
import org.zhixing.inspection.Origin;
import org.zhixing.inspection.RectificationState;
import org.zhixing.inspection.RectifyTerm;
import org.zhixing.inspection.desk.InspectionSight;
import org.zhixing.inspection.desk.InspectionSight.Scope;
import org.zhixing.rows.Columns;
import org.zhixing.shell.Found;
import org.zhixing.shell.SearchSource;
import org.zhixing.shell.SearchWords;
import org.zhixing.timelimit.LimitId;

/** The register of rectification within what the actor may see, page by page of keys. */
@Repository
public class RectificationRows implements SearchSource {

    /** Totals are exact up to here. */
    public static final int COUNTED = 10_000;

    private static final String OPEN = "x.state NOT IN ('CLEARED', 'WITHDRAWN')";
    private static final String LATE = "x.state IN ('OPEN', 'IN_WORK') AND x.asks_until IS NULL AND x.due < :today";

    private static final String AWAITS_PUBLICITY =
            "x.state = 'CLEARED' AND x.publicity IS NOT NULL AND x.published_on IS NULL";

    private final JdbcClient jdbc;
    private final InspectionSight sight;
    private final CaseClock clock;

    RectificationRows(JdbcClient jdbc, InspectionSight sight, CaseClock clock) {
        this.jdbc = jdbc;
        this.sight = sight;
        this.clock = clock;
    }

    /**
     * A closed set of questions.
     *
     * @param open only those not yet cleared
     * @param late only those whose day has passed
     * @param publicity only cleared ones whose result a provision wants public and which nobody has recorded as public
     * @param text words to look for, empty for all
     */
    public record Filter(
            @Nullable RectificationState state,
            @Nullable Origin origin,
            @Nullable UUID unit,
            boolean open,
            boolean late,
            boolean publicity,
            String text) {}

    public Optional<Rectification> find(CaseId id, Scope scope) {
        return read(id, scope, "");
    }

    Optional<Rectification> hold(CaseId id, Scope scope) {
        return read(id, scope, " FOR UPDATE OF x");
    }

    /** Of one source, oldest first. */
    public List<Rectification> ofSource(UUID source, Scope scope) {
        return jdbc.sql("SELECT x.* FROM inspection.rectification x WHERE x.source = :source AND (" + scope.predicate()
                        + ") ORDER BY x.due, x.id")
                .param("source", source)
                .params(scope.params())
                .query((row, number) -> rectification(row))
                .list();
    }

    /** The latest day first, behind the one with this id; from the beginning when null. */
    public List<Rectification> page(Actor actor, Filter filter, @Nullable UUID after, int limit) {
        var params = new HashMap<String, Object>();
        String where = where(actor, filter, params);
        if (after != null) {
            params.put("after", after);
            where += " AND (x.due, x.id) < (SELECT a.due, a.id FROM inspection.rectification a WHERE a.id = :after)";
        }
        params.put("limit", limit);
        return jdbc.sql("SELECT x.* FROM inspection.rectification x WHERE " + where
                        + " ORDER BY x.due DESC, x.id DESC LIMIT :limit")
                .params(params)
                .query((row, number) -> rectification(row))
                .list();
    }

    public int count(Actor actor, Filter filter) {
        var params = new HashMap<String, Object>();
        String where = where(actor, filter, params);
        params.put("limit", COUNTED + 1);
        return jdbc.sql("SELECT count(*) FROM (SELECT 1 FROM inspection.rectification x WHERE " + where
                        + " LIMIT :limit) counted")
                .params(params)
                .query(Integer.class)
                .single();
    }

    private String where(Actor actor, Filter filter, Map<String, Object> params) {
        var scope = sight.concerned(sight.standing(actor, clock.today()));
        params.putAll(scope.params());
        var all = new ArrayList<String>(List.of("(" + scope.predicate() + ")"));
        if (filter.state() != null) {
            all.add("x.state = :state");
            params.put("state", filter.state().name());
        }
        if (filter.origin() != null) {
            all.add("x.origin = :origin");
            params.put("origin", filter.origin().name());
        }
        if (filter.unit() != null) {
            all.add("x.unit = :unit");
            params.put("unit", filter.unit());
        }
        if (filter.open()) {
            all.add(OPEN);
        }
        if (filter.late()) {
            all.add(LATE);
            params.put("today", clock.today());
        }
        if (filter.publicity()) {
            all.add(AWAITS_PUBLICITY);
        }
        String words = SearchWords.query(filter.text());
        if (!words.isEmpty()) {
            all.add("x.words @@ to_tsquery('simple', :words)");
            params.put("words", words);
        }
        return String.join(" AND ", all);
    }

    /** Urging is proposed for those that still owe something; a person decides. */
    List<UUID> proposeUrging(List<UUID> limits, Instant at) {
        return jdbc.sql(
                        """
                        UPDATE inspection.rectification SET urging_proposed = :at
                        WHERE limit_id = ANY(:limits) AND state IN ('OPEN', 'IN_WORK') AND urging_proposed IS NULL
                        RETURNING id
                        """)
                .param("at", Columns.at(at))
                .param("limits", limits.toArray(UUID[]::new))
                .query(UUID.class)
                .list();
    }

    @Override
    public List<Found> find(Actor actor, String words, String question, int limit) {
        var scope = sight.concerned(sight.standing(actor, clock.today()));
        return jdbc.sql("SELECT x.id, x.problem, x.reference FROM inspection.rectification x WHERE ("
                        + "x.words @@ to_tsquery('simple', :words) OR x.number = :number) AND (" + scope.predicate()
                        + ") ORDER BY x.due DESC LIMIT :limit")
                .params(scope.params())
                .param("words", words)
                .param("number", question)
                .param("limit", limit)
                .query((row, number) -> new Found(
                        "inspection.found.rectification",
                        row.getString("problem"),
                        row.getString("reference"),
                        new CaseId(CaseKind.RECTIFICATION, row.getObject("id", UUID.class)).href()))
                .list();
    }

    private Optional<Rectification> read(CaseId id, Scope scope, String lock) {
        return jdbc.sql("SELECT x.* FROM inspection.rectification x WHERE x.id = :id AND (" + scope.predicate() + ")"
                        + lock)
                .param("id", id.value())
                .params(scope.params())
                .query((row, number) -> rectification(row))
                .optional();
    }

    private static @Nullable PersonId person(ResultSet row, String column) throws SQLException {
        var id = Columns.id(row, column);
        return id == null ? null : new PersonId(id);
    }

    private static Rectification rectification(ResultSet row) throws SQLException {
        return new Rectification(
                new CaseId(CaseKind.RECTIFICATION, row.getObject("id", UUID.class)),
                Origin.valueOf(row.getString("origin")),
                row.getString("reference"),
                row.getString("source_href"),
                new UnitId(row.getObject("unit", UUID.class)),
                row.getString("problem"),
                RectifyTerm.valueOf(row.getString("term")),
                row.getObject("due", LocalDate.class),
                new LimitId(row.getObject("limit_id", UUID.class)),
                RectificationState.valueOf(row.getString("state")),
                Objects.requireNonNull(Columns.instant(row, "opened_at")),
                person(row, "opener"),
                row.getString("opener_name"),
                row.getString("goal"),
                row.getString("measure"),
                row.getString("responsible"),
                row.getString("report"),
                person(row, "reporter"),
                row.getString("reporter_name"),
                Columns.instant(row, "reported_at"),
                person(row, "verifier"),
                row.getString("verifier_name"),
                Columns.instant(row, "verified_at"),
                row.getString("opinion"),
                Columns.instant(row, "ended_at"),
                row.getString("end_words"),
                Columns.id(row, "paper"),
                row.getString("number"),
                row.getString("publicity"),
                Columns.date(row, "published_on"),
                row.getString("published_at"),
                Columns.instant(row, "urging_proposed"),
                row.getInt("urged"),
                row.getObject("first_due", LocalDate.class),
                row.getObject("asks_until", LocalDate.class),
                row.getInt("extended"),
                row.getInt("version"));
    }
}
