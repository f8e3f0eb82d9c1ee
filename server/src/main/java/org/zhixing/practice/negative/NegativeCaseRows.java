package org.zhixing.practice.negative;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhixing.act.UnitId;
import org.zhixing.approval.ApprovalId;
import org.zhixing.practice.Audience;
import org.zhixing.practice.BasisKind;
import org.zhixing.practice.CaseId;
import org.zhixing.practice.CaseKind;
import org.zhixing.practice.NegativeCaseState;
import org.zhixing.practice.Shelf;
import org.zhixing.practice.desk.PracticeSight.Scope;
import org.zhixing.rows.Columns;
import org.zhixing.shell.SearchWords;
import org.zhixing.timelimit.LimitId;

/** Negative cases within what the actor may see, page by page of keys. */
@Repository
public class NegativeCaseRows {

    /** Totals are exact up to here. */
    public static final int COUNTED = 10_000;

    private static final String COLUMNS =
            "SELECT x.*, ARRAY(SELECT r.unit FROM practice.recipient r WHERE r.negative_case = x.id ORDER BY r.unit)"
                    + " AS readers FROM practice.negative_case x WHERE ";

    private final JdbcClient jdbc;

    NegativeCaseRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A closed set of questions.
     *
     * @param unit whom the case concerns
     * @param text words to look for, empty for all
     */
    public record Filter(Shelf shelf, @Nullable UUID unit, String text) {}

    public Optional<NegativeCase> find(CaseId id, Scope scope) {
        return read("x.id = :value", Map.of("value", id.value()), scope, "").stream()
                .findFirst();
    }

    Optional<NegativeCase> hold(CaseId id, Scope scope) {
        jdbc.sql("SELECT x.id FROM practice.negative_case x WHERE x.id = ? FOR UPDATE")
                .param(id.value())
                .query(UUID.class)
                .optional();
        return find(id, scope);
    }

    /** Those that rest on a decision and are not ended, the latest first. */
    public List<NegativeCase> restingOn(UUID basis, Scope scope) {
        return read(
                "x.basis = :basis AND x.state NOT IN ('DECLINED', 'WITHDRAWN')",
                Map.of("basis", basis),
                scope,
                " ORDER BY x.drafted_at DESC, x.id DESC");
    }

    /** Those before their readers on a day, the first to expire first. */
    public List<NegativeCase> shown(LocalDate day, int most) {
        return read(
                "x.state IN ('ISSUED', 'CORRECTED') AND x.until >= :day",
                Map.of("day", day, "most", most),
                Scope.SYSTEM,
                " ORDER BY x.until, x.id LIMIT :most");
    }

    /** The latest first, behind the one with this id; from the beginning when null. */
    public List<NegativeCase> page(Scope scope, Filter filter, LocalDate day, @Nullable UUID after, int most) {
        var params = new HashMap<String, Object>();
        String where = where(filter, day, params);
        if (after != null) {
            params.put("after", after);
            where += " AND (x.drafted_at, x.id) <"
                    + " (SELECT a.drafted_at, a.id FROM practice.negative_case a WHERE a.id = :after)";
        }
        params.put("most", most);
        return read(where, params, scope, " ORDER BY x.drafted_at DESC, x.id DESC LIMIT :most");
    }

    public int count(Scope scope, Filter filter, LocalDate day) {
        var params = new HashMap<String, Object>(scope.params());
        String where = where(filter, day, params);
        params.put("most", COUNTED + 1);
        return jdbc.sql("SELECT count(*) FROM (SELECT 1 FROM practice.negative_case x WHERE " + where + " AND ("
                        + scope.predicate() + ") LIMIT :most) counted")
                .params(params)
                .query(Integer.class)
                .single();
    }

    private static String where(Filter filter, LocalDate day, Map<String, Object> params) {
        var all = new ArrayList<String>();
        all.add(
                switch (filter.shelf()) {
                    case CURRENT -> "x.state IN ('ISSUED', 'CORRECTED') AND x.until >= :day";
                    case EXPIRED -> "x.state IN ('ISSUED', 'CORRECTED') AND x.until < :day";
                    case UNDER_WAY -> "x.state IN ('DRAFT', 'WITH_LAWYER', 'CLEARED', 'HEARING', 'HEARD', 'SUBMITTED')";
                    case ENDED -> "x.state IN ('DECLINED', 'WITHDRAWN', 'REVOKED')";
                });
        if (filter.shelf() == Shelf.CURRENT || filter.shelf() == Shelf.EXPIRED) {
            params.put("day", day);
        }
        if (filter.unit() != null) {
            all.add("x.unit = :unit");
            params.put("unit", filter.unit());
        }
        String query = SearchWords.query(filter.text());
        if (!query.isEmpty()) {
            all.add("x.words @@ to_tsquery('simple', :query)");
            params.put("query", query);
        }
        return String.join(" AND ", all);
    }

    private List<NegativeCase> read(String condition, Map<String, ?> params, Scope scope, String tail) {
        return jdbc.sql(COLUMNS + condition + " AND (" + scope.predicate() + ")" + tail)
                .params(params)
                .params(scope.params())
                .query((row, number) -> negativeCase(row))
                .list();
    }

    private static NegativeCase negativeCase(ResultSet row) throws SQLException {
        return new NegativeCase(
                new CaseId(CaseKind.NEGATIVE_CASE, row.getObject("id", UUID.class)),
                new UnitId(row.getObject("unit", UUID.class)),
                BasisKind.valueOf(row.getString("basis_kind")),
                row.getObject("basis", UUID.class),
                row.getString("basis_number"),
                row.getString("basis_state"),
                NegativeCaseState.valueOf(row.getString("state")),
                row.getString("title"),
                row.getString("facts"),
                row.getString("legal_basis"),
                row.getString("decision_maker"),
                row.getString("names_reason"),
                Audience.valueOf(row.getString("audience")),
                Columns.ids(row, "readers").stream().map(UnitId::new).toList(),
                row.getString("drafter_name"),
                Columns.moment(row, "drafted_at"),
                Columns.id(row, "approval", ApprovalId::new),
                row.getString("lawyer_name"),
                row.getString("legal_opinion"),
                Columns.id(row, "limit_id", LimitId::new),
                Columns.instant(row, "told_at"),
                row.getString("word"),
                row.getString("word_by"),
                Columns.instant(row, "heard_at"),
                row.getString("approver_name"),
                Columns.instant(row, "issued_at"),
                Columns.date(row, "until"),
                row.getString("correction"),
                row.getString("corrected_by"),
                Columns.instant(row, "corrected_at"),
                row.getString("remark"),
                row.getInt("version"));
    }
}
