package org.zhixing.inspection.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhixing.act.Actor;
import org.zhixing.act.CaseClock;
import org.zhixing.inspection.CaseId;
import org.zhixing.inspection.CaseKind;
import org.zhixing.inspection.PlanKind;
import org.zhixing.inspection.PlanState;
import org.zhixing.inspection.desk.InspectionSight;
import org.zhixing.shell.Found;
import org.zhixing.shell.SearchSource;
import org.zhixing.shell.SearchWords;

/** Plans within what the actor may see, page by page of keys; and plans in the global search. */
@Repository
public class PlanListing implements SearchSource {

    /** Totals are exact up to here. */
    public static final int COUNTED = 10_000;

    private final JdbcClient jdbc;
    private final InspectionSight sight;
    private final CaseClock clock;

    PlanListing(JdbcClient jdbc, InspectionSight sight, CaseClock clock) {
        this.jdbc = jdbc;
        this.sight = sight;
        this.clock = clock;
    }

    /**
     * A closed set of questions.
     *
     * @param unit that is visited
     * @param text words to look for, empty for all
     */
    public record Filter(@Nullable PlanState state, @Nullable PlanKind kind, @Nullable UUID unit, String text) {}

    /** A line of the list. */
    public record Row(
            CaseId id,
            String title,
            PlanKind kind,
            String authority,
            LocalDate from,
            LocalDate to,
            PlanState state,
            int visits,
            int recorded,
            String number) {}

    /** Latest first, behind the one with this id; from the beginning when null. */
    public List<Row> page(Actor actor, Filter filter, @Nullable UUID after, int limit) {
        var params = new HashMap<String, Object>();
        String where = where(actor, filter, params);
        if (after != null) {
            params.put("after", after);
            where += " AND (p.from_day, p.id) < (SELECT a.from_day, a.id FROM inspection.plan a WHERE a.id = :after)";
        }
        params.put("limit", limit);
        return jdbc.sql(
                        """
                        SELECT p.*, (SELECT count(*) FROM inspection.visit v WHERE v.plan = p.id) AS visits,
                          (SELECT count(DISTINCT r.visit) FROM inspection.record r
                           WHERE r.plan = p.id AND r.state = 'SIGNED') AS recorded
                        FROM inspection.plan p WHERE\s"""
                                + where + " ORDER BY p.from_day DESC, p.id DESC LIMIT :limit")
                .params(params)
                .query((row, number) -> {
                    String issued = row.getString("number");
                    return new Row(
                            new CaseId(CaseKind.PLAN, row.getObject("id", UUID.class)),
                            row.getString("title"),
                            PlanKind.valueOf(row.getString("kind")),
                            row.getString("authority"),
                            row.getObject("from_day", LocalDate.class),
                            row.getObject("to_day", LocalDate.class),
                            PlanState.valueOf(row.getString("state")),
                            row.getInt("visits"),
                            row.getInt("recorded"),
                            issued == null ? "" : issued);
                })
                .list();
    }

    public int count(Actor actor, Filter filter) {
        var params = new HashMap<String, Object>();
        String where = where(actor, filter, params);
        params.put("limit", COUNTED + 1);
        return jdbc.sql("SELECT count(*) FROM (SELECT 1 FROM inspection.plan p WHERE " + where
                        + " LIMIT :limit) counted")
                .params(params)
                .query(Integer.class)
                .single();
    }

    private String where(Actor actor, Filter filter, Map<String, Object> params) {
        var scope = sight.plans(sight.standing(actor, clock.today()));
        params.putAll(scope.params());
        var all = new ArrayList<String>(List.of("(" + scope.predicate() + ")"));
        if (filter.state() != null) {
            all.add("p.state = :state");
            params.put("state", filter.state().name());
        }
        if (filter.kind() != null) {
            all.add("p.kind = :kind");
            params.put("kind", filter.kind().name());
        }
        if (filter.unit() != null) {
            all.add("EXISTS (SELECT FROM inspection.visit f WHERE f.plan = p.id AND f.unit = :unit)");
            params.put("unit", filter.unit());
        }
        String words = SearchWords.query(filter.text());
        if (!words.isEmpty()) {
            all.add("p.words @@ to_tsquery('simple', :words)");
            params.put("words", words);
        }
        return String.join(" AND ", all);
    }

    @Override
    public List<Found> find(Actor actor, String words, String question, int limit) {
        var scope = sight.plans(sight.standing(actor, clock.today()));
        var params = new HashMap<>(scope.params());
        params.put("words", words);
        params.put("number", question);
        params.put("limit", limit);
        return jdbc.sql("SELECT p.id, p.title, p.authority FROM inspection.plan p WHERE ("
                        + "p.words @@ to_tsquery('simple', :words) OR p.number = :number) AND (" + scope.predicate()
                        + ") ORDER BY p.from_day DESC LIMIT :limit")
                .params(params)
                .query((row, number) -> new Found(
                        "inspection.found.plan",
                        row.getString("title"),
                        row.getString("authority"),
                        new CaseId(CaseKind.PLAN, row.getObject("id", UUID.class)).href()))
                .list();
    }
}
