package org.zhixing.supervision.listing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhixing.act.Actor;
import org.zhixing.act.UnitId;
import org.zhixing.act.Zone;
import org.zhixing.shell.SearchWords;
import org.zhixing.supervision.Colour;
import org.zhixing.supervision.DocketId;
import org.zhixing.supervision.DocketKind;
import org.zhixing.supervision.DocketState;
import org.zhixing.supervision.DocketVisibility;
import org.zhixing.supervision.Urgency;
import org.zhixing.supervision.desk.CarryOverWindow;
import org.zhixing.supervision.rule.Rules;

/** Lists of dockets within what the actor may see, page by page of keys. */
@Repository
public class DocketListing {

    /** Totals are exact up to here. */
    public static final int COUNTED = 10_000;

    static final String COLOUR =
            """
            (SELECT n.colour FROM supervision.notice n
             WHERE n.docket = d.id AND n.state IN ('ISSUED', 'ACKNOWLEDGED', 'DISPUTED')
             ORDER BY CASE n.colour WHEN 'RED' THEN 1 WHEN 'YELLOW' THEN 2 ELSE 3 END LIMIT 1)""";
    private static final String ENDED_IN_TIME =
            """
            CASE WHEN d.state IN ('ACCEPTED', 'CLOSED') AND d.kind <> 'ONGOING' THEN
              (SELECT CASE WHEN d.entered_at IS NULL OR e.due_at > d.entered_at THEN e.in_time END
               FROM timelimit.ended_limit e
               WHERE e.subject_module = 'supervision' AND e.subject_type = 'docket' AND e.subject_id = d.id
                 AND e.kind = 'supervision.docket' AND (d.reopened_at IS NULL OR e.started_at < d.reopened_at)
               ORDER BY e.ended_at DESC LIMIT 1) END""";
    private static final String LIMIT =
            """
             JOIN timelimit.open_limit l
              ON l.subject_module = 'supervision' AND l.subject_type = 'docket' AND l.subject_id = d.id
             AND l.kind = 'supervision.docket'
            """;
    /** What somebody has in hand. */
    private static final String RUNNING =
            "d.state IN ('OPENED', 'ACKNOWLEDGED', 'REPORTED', 'VERIFYING', 'RETURNED', 'SUSPENDED')";

    static final String FROM = "FROM supervision.docket d LEFT" + LIMIT + "WHERE ";

    /** Dockets with a running limit by its due instant, then all others; each half ends when the page is full. */
    private static final String BY_DUE =
            """
            (SELECT d.id, l.due_at AS key FROM supervision.docket d %1$s WHERE %2$s %3$s
              ORDER BY l.due_at, d.id LIMIT :limit)
            UNION ALL
            (SELECT d.id, 'infinity'::timestamptz FROM supervision.docket d LEFT %1$s WHERE l.limit_id IS NULL AND %4$s
              ORDER BY d.id LIMIT :limit)
            ORDER BY key, id LIMIT :limit""";

    private static final String BEHIND_WITH_LIMIT =
            """
            AND l.due_at >= (SELECT coalesce(l.due_at, 'infinity') %1$s d.id = :after)
            AND (l.due_at, d.id) > (SELECT coalesce(l.due_at, 'infinity'), d.id %1$s d.id = :after)
            """
                    .formatted(FROM);
    private static final String BEHIND_WITHOUT_LIMIT =
            """
             AND d.id > (SELECT CASE WHEN l.limit_id IS NULL THEN d.id ELSE CAST(:first AS uuid) END %1$s d.id = :after)
            """
                    .formatted(FROM);

    private static final String SELECT =
            "SELECT d.id, d.number, d.title, d.lead, d.kind, d.state, d.urgency, d.drafted_at, d.reopened_at, l.due_at, l.warns_at, l.paused, "
                    + COLOUR + " AS colour, " + ENDED_IN_TIME + " AS in_time, " + Lights.REPORT
                    + " AS report_light, " + Lights.COURSE + " AS course_light ";

    private static final String BY_DRAFTING =
            """
            SELECT d.id, d.drafted_at AS key %s %s %s ORDER BY d.drafted_at DESC, d.id DESC LIMIT :limit""";
    private static final String BEHIND =
            "AND (d.drafted_at, d.id) < (SELECT b.drafted_at, b.id FROM supervision.docket b WHERE b.id = :after)";

    private final JdbcClient jdbc;
    private final DocketVisibility visibility;
    private final Lights lights;
    private final Rules rules;

    DocketListing(JdbcClient jdbc, DocketVisibility visibility, Lights lights, Rules rules) {
        this.jdbc = jdbc;
        this.lights = lights;
        this.rules = rules;
        this.visibility = visibility;
    }

    /** Rows behind the one with this id, in the filter's order; from the beginning when null. */
    public List<DocketRow> page(Actor actor, Instant now, DocketFilter filter, @Nullable UUID after, int limit) {
        var params = new HashMap<String, Object>();
        String where = where(actor, now, filter, params);
        params.put("limit", limit);
        if (after != null) {
            params.put("after", after);
            params.put("first", new UUID(0, 0));
        }
        params.putAll(lights.params(now));
        boolean byDue = filter.order() == DocketFilter.Order.DUE;
        // Who asks for a time asks for a running limit: the second half is empty, and the planner should know it.
        String others = filter.time() == null ? where : "FALSE";
        String keys = byDue
                ? BY_DUE.formatted(
                        LIMIT,
                        where,
                        after == null ? "" : BEHIND_WITH_LIMIT,
                        after == null ? others : others + BEHIND_WITHOUT_LIMIT)
                : BY_DRAFTING.formatted(FROM, where, after == null ? "" : BEHIND);
        String direction = byDue ? "" : " DESC";
        return jdbc.sql("WITH page AS (" + keys + ") " + SELECT
                        + "FROM page JOIN supervision.docket d ON d.id = page.id LEFT" + LIMIT + " ORDER BY page.key"
                        + direction + ", d.id" + direction)
                .params(params)
                .query((row, number) -> row(row, now))
                .list();
    }

    /** The sub-dockets of a docket that the actor may see. */
    List<DocketRow> below(DocketId parent, Actor actor, Instant now) {
        var scope = visibility.of(actor, now);
        var params = new HashMap<>(scope.params());
        params.putAll(lights.params(now));
        params.put("parent", parent.value());
        return jdbc.sql(SELECT + FROM + "d.parent = :parent AND d.state <> 'DISCARDED' AND (" + scope.predicate() + ")")
                .params(params)
                .query((row, number) -> row(row, now))
                .list();
    }

    /** How many there are, but no further than {@link #COUNTED} and one. */
    public int count(Actor actor, Instant now, DocketFilter filter) {
        var params = new HashMap<String, Object>();
        String where = where(actor, now, filter, params);
        params.put("limit", COUNTED + 1);
        return jdbc.sql("SELECT count(*) FROM (SELECT 1 " + FROM + where + " LIMIT :limit) counted")
                .params(params)
                .query(Integer.class)
                .single();
    }

    /** Whether a reform took dockets from the unit; of all others nothing need be looked up (practice 11). */
    private boolean hasLed(UUID unit) {
        return jdbc.sql("SELECT EXISTS (SELECT FROM supervision.former_lead f WHERE f.unit = :unit)")
                .param("unit", unit)
                .query(Boolean.class)
                .single();
    }

    /** Until which day the unit that is looked for led what another leads now. */
    public Map<UUID, LocalDate> ledUntil(DocketFilter filter, List<DocketRow> rows) {
        var unit = filter.unit();
        var elsewhere = rows.stream()
                .filter(row -> !row.lead().value().equals(unit))
                .map(DocketRow::id)
                .toArray(UUID[]::new);
        if (unit == null || elsewhere.length == 0) {
            return Map.of();
        }
        var days = new HashMap<UUID, LocalDate>();
        jdbc.sql("SELECT f.docket, max(f.until) AS until FROM supervision.former_lead f"
                        + " WHERE f.unit = :unit AND f.docket = ANY(:dockets) GROUP BY f.docket")
                .param("unit", unit)
                .param("dockets", elsewhere)
                .query(row -> {
                    days.put(
                            row.getObject("docket", UUID.class),
                            LocalDate.ofInstant(row.getTimestamp("until").toInstant(), Zone.SHANGHAI));
                });
        return Map.copyOf(days);
    }

    String where(Actor actor, Instant now, DocketFilter filter, Map<String, Object> params) {
        var scope = visibility.of(actor, now);
        params.putAll(scope.params());
        var all = new ArrayList<String>(List.of("(" + scope.predicate() + ")"));
        if (filter.state() != null) {
            all.add("d.state = :state");
            params.put("state", filter.state().name());
        }
        if (filter.colour() != null) {
            all.add(COLOUR + " = :colour");
            params.put("colour", filter.colour().name());
        }
        var inHand = filter.inHand();
        if (inHand != null) {
            all.add(RUNNING);
            lies(all, params, "section", inHand.section());
            lies(all, params, "person", inHand.person());
        }
        if (filter.unit() != null) {
            all.add(
                    inHand == null && hasLed(filter.unit())
                            ? "(d.lead = :unit OR d.id IN (SELECT f.docket FROM supervision.former_lead f WHERE f.unit = :unit))"
                            : "d.lead = :unit");
            params.put("unit", filter.unit());
        }
        if (filter.urgency() != null) {
            all.add("d.urgency = :urgency");
            params.put("urgency", filter.urgency().name());
        }
        if (filter.campaign() != null) {
            all.add("d.campaign = :campaign");
            params.put("campaign", filter.campaign());
        }
        if (filter.reported() != null) {
            params.putAll(lights.params(now));
            all.add(Lights.REPORT + " = :report_light");
            params.put("report_light", filter.reported().name());
        }
        if (filter.course() != null) {
            params.putAll(lights.params(now));
            all.add(Lights.COURSE + " = :course_light");
            params.put("course_light", filter.course().name());
        }
        if (filter.kind() != null) {
            all.add("d.kind = :kind");
            params.put("kind", filter.kind().name());
        }
        if (filter.carry() != null) {
            all.add(
                    filter.carry() == DocketFilter.Carry.DUE
                            ? Errand.TO_CARRY_OVER
                            : Errand.ONGOING + " AND d.carried_into >= :carry_into");
            params.put(
                    "carry_into",
                    CarryOverWindow.next(LocalDate.ofInstant(now, Zone.SHANGHAI), rules.current())
                            .year());
        }
        String words = SearchWords.query(filter.text());
        if (!words.isEmpty()) {
            all.add("d.words @@ to_tsquery('simple', :words)");
            params.put("words", words);
        }
        if (filter.time() != null) {
            params.put("now", now.atOffset(ZoneOffset.UTC));
            all.add(
                    switch (filter.time()) {
                        case LATE -> "l.due_at <= :now AND NOT l.paused";
                        case SOON -> "l.due_at > :now AND l.warns_at <= :now AND NOT l.paused";
                        case IN_TIME -> "l.due_at > :now AND (l.warns_at IS NULL OR l.warns_at > :now)";
                    });
        }
        return String.join(" AND ", all);
    }

    /** With whom a docket lies; the unit itself and nobody are asked for as well. */
    private static void lies(List<String> all, Map<String, Object> params, String column, @Nullable UUID with) {
        if (DocketFilter.InHand.NONE.equals(with)) {
            all.add("d." + column + " IS NULL");
        } else if (with != null) {
            all.add("d." + column + " = :" + column);
            params.put(column, with);
        }
    }

    private static DocketRow row(ResultSet row, Instant now) throws SQLException {
        var due = row.getTimestamp("due_at");
        var warns = row.getTimestamp("warns_at");
        String colour = row.getString("colour");
        String number = row.getString("number");
        DocketFilter.Time time = null;
        if (due != null && !row.getBoolean("paused")) {
            boolean soon = warns != null && !warns.toInstant().isAfter(now);
            boolean late = !due.toInstant().isAfter(now);
            time = late ? DocketFilter.Time.LATE : soon ? DocketFilter.Time.SOON : DocketFilter.Time.IN_TIME;
        }
        return new DocketRow(
                row.getObject("id", UUID.class),
                number == null ? "" : number,
                row.getString("title"),
                new UnitId(row.getObject("lead", UUID.class)),
                DocketKind.valueOf(row.getString("kind")),
                DocketState.valueOf(row.getString("state")),
                Urgency.valueOf(row.getString("urgency")),
                colour == null ? null : Colour.valueOf(colour),
                due == null ? null : due.toInstant(),
                time,
                row.getObject("in_time", Boolean.class),
                Lights.report(row.getString("report_light")),
                Lights.course(row.getString("course_light")),
                row.getTimestamp("drafted_at").toInstant(),
                row.getTimestamp("reopened_at") != null);
    }
}
