package org.zhixing.campaign.discussion;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhixing.act.UnitId;
import org.zhixing.campaign.CampaignState;
import org.zhixing.campaign.SummaryState;
import org.zhixing.campaign.desk.CampaignSight.Scope;
import org.zhixing.rows.Columns;
import org.zhixing.rows.Parts;
import org.zhixing.shell.Choice;
import org.zhixing.shell.SearchWords;
import org.zhixing.supervision.DocketId;
import org.zhixing.timelimit.LimitId;

/** Result summaries and the issues in them, within what the actor may see: what he sees of the plans of units. */
@Repository
public class SummaryRows {

    /** So many are counted at most. */
    public static final int COUNTED = 10_000;

    /** What a merged unit has submitted stays; what it was still asked for has ended. */
    private static final String FROM =
            """
             FROM campaign.summary s
              JOIN campaign.topic t ON t.id = s.topic
              JOIN campaign.unit_plan u ON u.id = s.plan AND (u.state <> 'MERGED' OR s.state = 'SUBMITTED')
              JOIN campaign.campaign c ON c.id = t.campaign
            """;

    private final JdbcClient jdbc;

    SummaryRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<Summary> find(UUID id, Scope scope) {
        return read("s.id = :key", id, scope, "").stream().findFirst();
    }

    Optional<Summary> hold(UUID id, Scope scope) {
        return read("s.id = :key", id, scope, "FOR UPDATE OF s FOR SHARE OF c").stream()
                .findFirst();
    }

    /** Of a campaign: topics as they were set, units in official order. */
    public List<Summary> of(UUID campaign, Scope scope) {
        return read("t.campaign = :key", campaign, scope, "");
    }

    private List<Summary> read(String which, UUID key, Scope scope, String lock) {
        var issues = Parts.of(
                jdbc.sql("SELECT i.* " + FROM + " JOIN campaign.issue i ON i.summary = s.id WHERE " + which
                                + " ORDER BY i.summary, i.position, i.id")
                        .param("key", key),
                "summary",
                row -> new Summary.Issue(
                        row.getObject("id", UUID.class),
                        row.getString("words"),
                        Columns.id(row, "docket", DocketId::new)));
        return jdbc.sql("SELECT s.*, t.words AS topic_words, coalesce(s.due, t.due) AS last_day, u.unit,"
                        + " u.state = 'MERGED' AS merged, c.id AS campaign, c.state AS course, c.title, c.document, c.office"
                        + FROM
                        + " LEFT JOIN organization.unit_listing v ON v.unit_id = u.unit AND v.valid_until IS NULL"
                        + " WHERE " + which + " AND " + scope.predicate()
                        + " ORDER BY t.asked_at, t.id, v.sort_key, s.id " + lock)
                .param("key", key)
                .params(scope.params())
                .query((row, number) -> summary(row, issues.getOrDefault(row.getObject("id", UUID.class), List.of())))
                .list();
    }

    private static Summary summary(ResultSet row, List<Summary.Issue> issues) throws SQLException {
        return new Summary(
                row.getObject("id", UUID.class),
                row.getObject("campaign", UUID.class),
                CampaignState.valueOf(row.getString("course")),
                row.getBoolean("merged"),
                row.getString("title"),
                row.getString("document"),
                new UnitId(row.getObject("office", UUID.class)),
                new UnitId(row.getObject("unit", UUID.class)),
                row.getString("topic_words"),
                row.getObject("last_day", LocalDate.class),
                SummaryState.valueOf(row.getString("state")),
                Columns.id(row, "limit_id", LimitId::new),
                row.getString("words"),
                Columns.instant(row, "submitted_at"),
                row.getString("submitted_by"),
                row.getString("reason"),
                issues,
                row.getInt("version"));
    }

    /**
     * Which issues are asked for.
     *
     * @param opened only those out of which a docket has come
     */
    public record Filter(String text, @Nullable UUID unit, @Nullable UUID topic, boolean opened) {}

    /** An issue with where it was found. */
    public record Found(
            UUID id,
            String words,
            UnitId unit,
            String topic,
            String title,
            UUID summary,
            @Nullable DocketId docket,
            @Nullable String number) {}

    /** Issues of submitted summaries, the latest first, behind the one with this id; from the beginning when null. */
    public List<Found> page(Scope scope, Filter filter, @Nullable UUID after, int limit) {
        var params = new HashMap<String, Object>(scope.params());
        String where = where(scope, filter, params);
        if (after != null) {
            params.put("after", after);
            where += " AND (s.submitted_at, i.id) < (SELECT b.submitted_at, a.id FROM campaign.issue a"
                    + " JOIN campaign.summary b ON b.id = a.summary WHERE a.id = :after)";
        }
        params.put("limit", limit);
        return jdbc.sql("SELECT i.id, i.words, i.docket, i.summary, u.unit, t.words AS topic_words, c.title, d.number"
                        + FROM
                        + " JOIN campaign.issue i ON i.summary = s.id"
                        + " LEFT JOIN supervision.docket_overview d ON d.id = i.docket WHERE " + where
                        + " ORDER BY s.submitted_at DESC, i.id DESC LIMIT :limit")
                .params(params)
                .query((row, number) -> new Found(
                        row.getObject("id", UUID.class),
                        row.getString("words"),
                        new UnitId(row.getObject("unit", UUID.class)),
                        row.getString("topic_words"),
                        row.getString("title"),
                        row.getObject("summary", UUID.class),
                        Columns.id(row, "docket", DocketId::new),
                        row.getString("number")))
                .list();
    }

    /** How many; one more than {@link #COUNTED} stands for more than that. */
    public int count(Scope scope, Filter filter) {
        var params = new HashMap<String, Object>(scope.params());
        String where = where(scope, filter, params);
        params.put("limit", COUNTED + 1);
        return jdbc.sql("SELECT count(*) FROM (SELECT 1" + FROM + " JOIN campaign.issue i ON i.summary = s.id WHERE "
                        + where + " LIMIT :limit) counted")
                .params(params)
                .query(Integer.class)
                .single();
    }

    private static String where(Scope scope, Filter filter, Map<String, Object> params) {
        var where = new StringBuilder("s.state = 'SUBMITTED' AND " + scope.predicate());
        String words = SearchWords.query(filter.text());
        if (!words.isEmpty()) {
            where.append(" AND i.search @@ to_tsquery('simple', :words)");
            params.put("words", words);
        }
        var unit = filter.unit();
        if (unit != null) {
            where.append(" AND u.unit = :unit");
            params.put("unit", unit);
        }
        var topic = filter.topic();
        if (topic != null) {
            where.append(" AND t.id = :topic");
            params.put("topic", topic);
        }
        if (filter.opened()) {
            where.append(" AND i.docket IS NOT NULL");
        }
        return where.toString();
    }

    /** Topics of which this actor may read any summary, the latest first. */
    public List<Choice> topics(Scope scope) {
        return jdbc.sql("SELECT DISTINCT t.id, t.words, t.asked_at" + FROM + " WHERE " + scope.predicate()
                        + " ORDER BY t.asked_at DESC, t.id LIMIT 200")
                .params(scope.params())
                .query((row, number) -> new Choice(row.getString("id"), row.getString("words")))
                .list();
    }

    /** Units of which this actor may read issues, in official order. */
    public List<UnitId> units(Scope scope) {
        return jdbc
                .sql("SELECT u.unit" + FROM
                        + " LEFT JOIN organization.unit_listing v ON v.unit_id = u.unit AND v.valid_until IS NULL"
                        + " WHERE s.state = 'SUBMITTED' AND " + scope.predicate()
                        + " GROUP BY u.unit, v.sort_key ORDER BY v.sort_key, u.unit")
                .params(scope.params())
                .query(UUID.class)
                .list()
                .stream()
                .map(UnitId::new)
                .toList();
    }

    /** From a docket back to the issue out of which it was opened. */
    public Optional<Summary> behind(UUID docket, Scope scope) {
        return read(
                        "EXISTS (SELECT FROM campaign.issue k WHERE k.summary = s.id AND k.docket = :key)",
                        docket,
                        scope,
                        "")
                .stream()
                .findFirst();
    }
}
