package org.zhixing.practice.library;

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
import org.zhixing.practice.CaseId;
import org.zhixing.practice.CaseKind;
import org.zhixing.practice.EvidenceKind;
import org.zhixing.practice.Experience;
import org.zhixing.practice.PracticeState;
import org.zhixing.practice.Shelf;
import org.zhixing.practice.Theme;
import org.zhixing.practice.desk.PracticeSight.Scope;
import org.zhixing.rows.Columns;
import org.zhixing.rows.Parts;
import org.zhixing.shell.SearchWords;
import org.zhixing.timelimit.LimitId;

/** Practices within what the actor may see, page by page of keys. */
@Repository
public class PracticeRows {

    /** Totals are exact up to here. */
    public static final int COUNTED = 10_000;

    private final JdbcClient jdbc;

    PracticeRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** In which order a list stands; never by how often a practice was adopted: nothing is ranked (domain law L9). */
    public enum Order {
        LATEST("coalesce(x.issued_at, x.drafted_at)", "DESC", "<"),
        REVIEW("coalesce(x.review_on, DATE '9999-12-31')", "ASC", ">"),
        TITLE("x.title", "ASC", ">");

        private final String key;
        private final String direction;
        private final String behind;

        Order(String key, String direction, String behind) {
            this.key = key;
            this.direction = direction;
            this.behind = behind;
        }
    }

    /**
     * A closed set of questions.
     *
     * @param unit whose practice it is
     * @param adopter unit that took it over
     * @param source docket or campaign behind it
     * @param text words to look for, empty for all
     */
    public record Filter(
            Shelf shelf,
            @Nullable Theme theme,
            @Nullable UUID unit,
            @Nullable UUID adopter,
            @Nullable UUID source,
            String text,
            Order order) {

        /** All that is current. */
        public static final Filter CURRENT = new Filter(Shelf.CURRENT, null, null, null, null, "", Order.LATEST);
    }

    public Optional<Practice> find(CaseId id, Scope scope) {
        return read("x.id = :value", Map.of("value", id.value()), scope, "").stream()
                .findFirst();
    }

    Optional<Practice> hold(CaseId id, Scope scope) {
        jdbc.sql("SELECT x.id FROM practice.practice x WHERE x.id = ? FOR UPDATE")
                .param(id.value())
                .query(UUID.class)
                .optional();
        return find(id, scope);
    }

    /** When a unit took over a practice that it may no longer read; empty where it may, or never did. */
    public Optional<Adoption> withheldFrom(CaseId id, UnitId unit, Scope scope) {
        return find(id, scope).isPresent()
                ? Optional.empty()
                : find(id, Scope.SYSTEM).flatMap(one -> one.adoptedBy(unit));
    }

    /** Those that rest on a docket or a campaign and are not ended, the latest first. */
    public List<Practice> restingOn(UUID source, Scope scope, int most) {
        return read(
                "x.state NOT IN ('DECLINED', 'WITHDRAWN')"
                        + " AND EXISTS (SELECT FROM practice.evidence e WHERE e.practice = x.id AND e.source = :source)",
                Map.of("source", source, "most", most),
                scope,
                " ORDER BY x.drafted_at DESC, x.id DESC LIMIT :most");
    }

    /** As the filter says, behind the one with this id; from the beginning when null. */
    public List<Practice> page(Scope scope, Filter filter, LocalDate day, @Nullable UUID after, int most) {
        var params = new HashMap<String, Object>();
        String where = where(filter, day, params);
        var order = filter.order();
        if (after != null) {
            params.put("after", after);
            where += " AND (" + order.key + ", x.id) " + order.behind + " (SELECT " + order.key.replace("x.", "a.")
                    + ", a.id FROM practice.practice a WHERE a.id = :after)";
        }
        params.put("most", most);
        return read(
                where,
                params,
                scope,
                " ORDER BY " + order.key + " " + order.direction + ", x.id " + order.direction + " LIMIT :most");
    }

    public int count(Scope scope, Filter filter, LocalDate day) {
        var params = new HashMap<String, Object>(scope.params());
        String where = where(filter, day, params);
        params.put("most", COUNTED + 1);
        return jdbc.sql("SELECT count(*) FROM (SELECT 1 FROM practice.practice x WHERE " + where + " AND ("
                        + scope.predicate() + ") LIMIT :most) counted")
                .params(params)
                .query(Integer.class)
                .single();
    }

    private static String where(Filter filter, LocalDate day, Map<String, Object> params) {
        var all = new ArrayList<String>();
        all.add(
                switch (filter.shelf()) {
                    case CURRENT -> "x.state = 'ISSUED' AND x.review_on >= :day";
                    case EXPIRED -> "x.state = 'ISSUED' AND x.review_on < :day";
                    case UNDER_WAY -> "x.state IN ('PROPOSED', 'RETURNED', 'SUBMITTED')";
                    case ENDED -> "x.state IN ('DECLINED', 'WITHDRAWN')";
                });
        if (filter.shelf() == Shelf.CURRENT || filter.shelf() == Shelf.EXPIRED) {
            params.put("day", day);
        }
        if (filter.theme() != null) {
            all.add("x.theme = :theme");
            params.put("theme", filter.theme().name());
        }
        if (filter.unit() != null) {
            all.add("x.unit = :unit");
            params.put("unit", filter.unit());
        }
        if (filter.adopter() != null) {
            all.add("EXISTS (SELECT FROM practice.adoption f WHERE f.practice = x.id AND f.unit = :adopter)");
            params.put("adopter", filter.adopter());
        }
        if (filter.source() != null) {
            all.add("EXISTS (SELECT FROM practice.evidence f WHERE f.practice = x.id AND f.source = :source)");
            params.put("source", filter.source());
        }
        String query = SearchWords.query(filter.text());
        if (!query.isEmpty()) {
            all.add("x.words @@ to_tsquery('simple', :query)");
            params.put("query", query);
        }
        return String.join(" AND ", all);
    }

    private List<Practice> read(String condition, Map<String, ?> params, Scope scope, String tail) {
        record Row(UUID id, Practice bare) {}
        var rows = jdbc.sql("SELECT x.* FROM practice.practice x WHERE " + condition + " AND (" + scope.predicate()
                        + ")" + tail)
                .params(params)
                .params(scope.params())
                .query((row, number) -> new Row(row.getObject("id", UUID.class), bare(row)))
                .list();
        var ids = rows.stream().map(Row::id).toArray(UUID[]::new);
        var evidence = Parts.of(
                jdbc.sql("SELECT e.practice, e.kind, e.source FROM practice.evidence e"
                                + " WHERE e.practice = ANY (:ids) ORDER BY e.practice, e.nth")
                        .param("ids", ids),
                "practice",
                row -> new Evidence(EvidenceKind.valueOf(row.getString("kind")), row.getObject("source", UUID.class)));
        var adoptions = Parts.of(
                jdbc.sql(
                                "SELECT a.* FROM practice.adoption a WHERE a.practice = ANY (:ids) ORDER BY a.adopted_at, a.id")
                        .param("ids", ids),
                "practice",
                PracticeRows::adoption);
        return rows.stream()
                .map(row -> whole(
                        row.bare(),
                        evidence.getOrDefault(row.id(), List.of()),
                        adoptions.getOrDefault(row.id(), List.of())))
                .toList();
    }

    private static Adoption adoption(ResultSet row) throws SQLException {
        String works = row.getString("works");
        return new Adoption(
                row.getObject("id", UUID.class),
                new UnitId(row.getObject("unit", UUID.class)),
                Columns.id(row, "docket"),
                row.getString("planned"),
                row.getString("adopter_name"),
                Columns.moment(row, "adopted_at"),
                works == null ? null : Experience.valueOf(works),
                row.getString("because"),
                row.getString("told_by"),
                Columns.instant(row, "told_at"));
    }

    private static Practice whole(Practice bare, List<Evidence> evidence, List<Adoption> adoptions) {
        return new Practice(
                bare.id(),
                bare.unit(),
                bare.theme(),
                bare.state(),
                bare.title(),
                bare.done(),
                bare.why(),
                bare.conditions(),
                evidence,
                bare.drafterName(),
                bare.draftedAt(),
                bare.remark(),
                bare.approval(),
                bare.approverName(),
                bare.issuedAt(),
                bare.limit(),
                bare.reviewOn(),
                bare.withheldAt(),
                adoptions,
                bare.version());
    }

    private static Practice bare(ResultSet row) throws SQLException {
        return new Practice(
                new CaseId(CaseKind.PRACTICE, row.getObject("id", UUID.class)),
                new UnitId(row.getObject("unit", UUID.class)),
                Theme.valueOf(row.getString("theme")),
                PracticeState.valueOf(row.getString("state")),
                row.getString("title"),
                row.getString("done"),
                row.getString("why"),
                row.getString("conditions"),
                List.of(),
                row.getString("drafter_name"),
                Columns.moment(row, "drafted_at"),
                row.getString("remark"),
                Columns.id(row, "approval", ApprovalId::new),
                row.getString("approver_name"),
                Columns.instant(row, "issued_at"),
                Columns.id(row, "limit_id", LimitId::new),
                Columns.date(row, "review_on"),
                Columns.instant(row, "withheld_at"),
                List.of(),
                row.getInt("version"));
    }
}
