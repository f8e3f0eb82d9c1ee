package org.zhixing.inspection.recommendation;

import java.sql.ResultSet;
import java.sql.SQLException;
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
import org.zhixing.act.UnitId;
import org.zhixing.approval.ApprovalId;
import org.zhixing.inspection.CaseId;
import org.zhixing.inspection.CaseKind;
import org.zhixing.inspection.RecommendationKind;
import org.zhixing.inspection.RecommendationState;
import org.zhixing.inspection.desk.InspectionSight;
import org.zhixing.inspection.desk.InspectionSight.Scope;
import org.zhixing.rows.Columns;
import org.zhixing.shell.Found;
import org.zhixing.shell.SearchSource;
import org.zhixing.shell.SearchWords;
import org.zhixing.timelimit.LimitId;

/** Recommendations within what the actor may see, page by page of keys. */
@Repository
public class RecommendationRows implements SearchSource {

    /** Totals are exact up to here. */
    public static final int COUNTED = 10_000;

    private final JdbcClient jdbc;
    private final InspectionSight sight;
    private final CaseClock clock;

    RecommendationRows(JdbcClient jdbc, InspectionSight sight, CaseClock clock) {
        this.jdbc = jdbc;
        this.sight = sight;
        this.clock = clock;
    }

    @Override
    public List<Found> find(Actor actor, String words, String question, int limit) {
        var scope = sight.recommendations(sight.standing(actor, clock.today()));
        return jdbc.sql("SELECT x.id, x.proposal, x.number FROM inspection.recommendation x WHERE ("
                        + "x.words @@ to_tsquery('simple', :words) OR x.number = :number) AND (" + scope.predicate()
                        + ") ORDER BY x.drafted_at DESC LIMIT :limit")
                .params(scope.params())
                .param("words", words)
                .param("number", question)
                .param("limit", limit)
                .query((row, number) -> new Found(
                        "inspection.found.recommendation",
                        row.getString("proposal"),
                        Objects.requireNonNullElse(row.getString("number"), ""),
                        new CaseId(CaseKind.RECOMMENDATION, row.getObject("id", UUID.class)).href()))
                .list();
    }

    /**
     * A closed set of questions.
     *
     * @param text words to look for, empty for all
     */
    public record Filter(@Nullable RecommendationKind kind, @Nullable RecommendationState state, String text) {}

    public Optional<Recommendation> find(CaseId id, Scope scope) {
        return read("x.id = :value", id.value(), scope, "").stream().findFirst();
    }

    Optional<Recommendation> hold(CaseId id, Scope scope) {
        return read("x.id = :value", id.value(), scope, " FOR UPDATE OF x").stream()
                .findFirst();
    }

    /** Those that rest on a conclusion, oldest first. */
    public List<Recommendation> ofConclusion(CaseId conclusion, Scope scope) {
        return read("x.conclusion = :value", conclusion.value(), scope, "");
    }

    /** The latest first, behind the one with this id; from the beginning when null. */
    public List<Recommendation> page(Scope scope, Filter filter, @Nullable UUID after, int limit) {
        var params = new HashMap<String, Object>(scope.params());
        String where = where(scope, filter, params);
        if (after != null) {
            params.put("after", after);
            where += " AND (x.drafted_at, x.id) <"
                    + " (SELECT a.drafted_at, a.id FROM inspection.recommendation a WHERE a.id = :after)";
        }
        params.put("limit", limit);
        return jdbc.sql("SELECT x.* FROM inspection.recommendation x WHERE " + where
                        + " ORDER BY x.drafted_at DESC, x.id DESC LIMIT :limit")
                .params(params)
                .query((row, number) -> recommendation(row))
                .list();
    }

    public int count(Scope scope, Filter filter) {
        var params = new HashMap<String, Object>(scope.params());
        String where = where(scope, filter, params);
        params.put("limit", COUNTED + 1);
        return jdbc.sql("SELECT count(*) FROM (SELECT 1 FROM inspection.recommendation x WHERE " + where
                        + " LIMIT :limit) counted")
                .params(params)
                .query(Integer.class)
                .single();
    }

    private static String where(Scope scope, Filter filter, Map<String, Object> params) {
        var all = new ArrayList<String>(List.of("(" + scope.predicate() + ")"));
        if (filter.kind() != null) {
            all.add("x.kind = :kind");
            params.put("kind", filter.kind().name());
        }
        if (filter.state() != null) {
            all.add("x.state = :state");
            params.put("state", filter.state().name());
        }
        String words = SearchWords.query(filter.text());
        if (!words.isEmpty()) {
            all.add("x.words @@ to_tsquery('simple', :words)");
            params.put("words", words);
        }
        return String.join(" AND ", all);
    }

    private List<Recommendation> read(String condition, UUID value, Scope scope, String lock) {
        return jdbc.sql("SELECT x.* FROM inspection.recommendation x WHERE " + condition + " AND (" + scope.predicate()
                        + ") ORDER BY x.drafted_at, x.id" + lock)
                .param("value", value)
                .params(scope.params())
                .query((row, number) -> recommendation(row))
                .list();
    }

    private static Recommendation recommendation(ResultSet row) throws SQLException {
        var limit = Columns.id(row, "limit_id");
        var approval = Columns.id(row, "approval");
        return new Recommendation(
                new CaseId(CaseKind.RECOMMENDATION, row.getObject("id", UUID.class)),
                new CaseId(CaseKind.CONCLUSION, row.getObject("conclusion", UUID.class)),
                new UnitId(row.getObject("unit", UUID.class)),
                RecommendationKind.valueOf(row.getString("kind")),
                RecommendationState.valueOf(row.getString("state")),
                row.getString("facts"),
                row.getString("basis"),
                row.getString("proposal"),
                row.getString("body"),
                row.getString("drafter_name"),
                Objects.requireNonNull(Columns.instant(row, "drafted_at")),
                limit == null ? null : new LimitId(limit),
                Columns.instant(row, "told_at"),
                row.getString("word"),
                row.getString("word_by"),
                Columns.instant(row, "heard_at"),
                approval == null ? null : new ApprovalId(approval),
                row.getString("approver_name"),
                Columns.instant(row, "approved_at"),
                row.getString("opinion"),
                Columns.id(row, "paper"),
                row.getString("number"),
                Columns.instant(row, "sent_at"),
                row.getString("answer_document"),
                row.getObject("answered_on", LocalDate.class),
                row.getString("answer"),
                row.getString("end_words"),
                row.getInt("version"));
    }
}
