package org.zhixing.cockpit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhixing.act.Actor;
import org.zhixing.act.UnitId;
import org.zhixing.act.Zone;
import org.zhixing.supervision.DocketState;
import org.zhixing.supervision.DocketVisibility;

/** Counts and lists what is late and how it was before, within what the actor may see. */
@Repository
public class Lateness {

    /** What was late before it was entered counts nowhere (practice 1). */
    private static final String NOTHING_RETROACTIVE = " AND (d.entered_at IS NULL OR l.due_at > d.entered_at)";

    /** A term that ended because the docket became another kind was neither met nor missed (practice 4). */
    private static final String AS_THIS_KIND = " AND (d.kind_changed_at IS NULL OR l.started_at >= d.kind_changed_at)";

    /** Each docket counts once: of what a look-back opened again the first term does (practice 8). */
    private static final String ONCE = " AND (d.reopened_at IS NULL OR l.started_at < d.reopened_at)";

    /** Ongoing work leaves the on-time denominator (practice 4). */
    private static final Source RUNNING = new Source(
            """
            FROM supervision.docket_overview d
            JOIN timelimit.open_limit l
              ON l.subject_module = 'supervision' AND l.subject_id = d.id AND l.kind = 'supervision.docket'
            """,
            "WHERE d.kind <> 'ONGOING' AND d.ended_at IS NULL AND NOT l.paused AND (%s)" + NOTHING_RETROACTIVE);

    /** What was withdrawn was not done, in time or late. */
    private static final Source ENDED = new Source(
            """
            FROM timelimit.ended_limit l
            JOIN supervision.docket_overview d ON d.id = l.subject_id
            """,
            """
            WHERE l.subject_module = 'supervision' AND l.kind = 'supervision.docket' AND d.kind <> 'ONGOING'
              AND d.state IN ('ACCEPTED', 'CLOSED') AND l.ended_at <= :now AND (%s)"""
                    + NOTHING_RETROACTIVE
                    + AS_THIS_KIND
                    + ONCE);

    /** What ended counts with the unit that led it then, whatever a reform made of it since (practice 11). */
    private static final String LED_THEN = "supervision.lead_at(d.id, d.lead, l.ended_at)";

    /** Tables and conditions of a figure; {@code %s} is what the actor may see. */
    private record Source(String tables, String where) {

        String counted() {
            return tables + where;
        }

        /** With what hinders each; looked up docket by docket, so only where it is asked for. */
        String explained() {
            return tables + "JOIN supervision.docket_hindrance h ON h.id = d.id " + where;
        }
    }

    private final JdbcClient jdbc;
    private final DocketVisibility visibility;

    Lateness(JdbcClient jdbc, DocketVisibility visibility) {
        this.jdbc = jdbc;
        this.visibility = visibility;
    }

    /**
     * A docket behind a figure.
     *
     * @param ended when its limit ended, null while it runs
     * @param late past its day, or ended after it
     * @param words what the unit says of the cause, empty if nothing
     */
    public record Row(
            UUID id,
            String number,
            String title,
            UnitId lead,
            DocketState state,
            Instant due,
            @Nullable Instant ended,
            boolean late,
            Cause cause,
            String words) {}

    /** Dockets of a unit: all that run, and those past their day. */
    public record AtUnit(UnitId unit, int open, int late) {}

    /** How a month went: limits that ended in it, and those met in time. */
    public record Month(YearMonth month, int ended, int inTime) {

        /** Percent met in time, -1 when nothing ended. */
        public int percent() {
            return ended == 0 ? -1 : Math.round(100f * inTime / ended);
        }
    }

    /** Running and late by unit, most late first. */
    public List<AtUnit> byUnit(Actor actor, Instant now) {
        return ask(
                        "SELECT d.lead, count(*) AS open, count(*) FILTER (WHERE l.due_at <= :now) AS late "
                                + RUNNING.counted()
                                + " GROUP BY d.lead ORDER BY late DESC, open DESC, d.lead",
                        actor,
                        now)
                .query((row, number) -> new AtUnit(
                        new UnitId(row.getObject("lead", UUID.class)), row.getInt("open"), row.getInt("late")))
                .list();
    }

    /** How many of the late ones lie where. */
    public Map<Holder, Integer> byHolder(Actor actor, Instant now) {
        var counts = new EnumMap<Holder, Integer>(Holder.class);
        lateBy("d.state", RUNNING.counted(), actor, now)
                .forEach((state, count) -> counts.merge(Holder.of(DocketState.valueOf(state)), count, Integer::sum));
        return counts;
    }

    /** How many of the late ones have which cause. */
    public Map<Cause, Integer> byCause(Actor actor, Instant now) {
        var counts = new EnumMap<Cause, Integer>(Cause.class);
        lateBy("h.cause", RUNNING.explained(), actor, now)
                .forEach((cause, count) -> counts.put(Cause.valueOf(cause), count));
        return counts;
    }

    private Map<String, Integer> lateBy(String column, String source, Actor actor, Instant now) {
        var counts = new HashMap<String, Integer>();
        ask("SELECT " + column + " AS of, count(*) AS n " + source + " AND l.due_at <= :now GROUP BY 1", actor, now)
                .query(row -> {
                    counts.put(row.getString("of"), row.getInt("n"));
                });
        return counts;
    }

    /** The dockets themselves, the earliest due first. */
    public List<Row> rows(Actor actor, Instant now, Question question, int limit) {
        var params = new HashMap<String, Object>();
        var conditions = new ArrayList<String>(
                switch (question.which()) {
                    case RUNNING, ENDED -> List.of("true");
                    case LATE -> List.of("l.due_at <= :now");
                    case ENDED_IN_TIME -> List.of("l.in_time");
                    case ENDED_LATE -> List.of("NOT l.in_time");
                });
        if (question.unit() != null) {
            conditions.add((question.which().ended() ? LED_THEN : "d.lead") + " = :unit");
            params.put("unit", question.unit().value());
        }
        if (question.holder() != null) {
            conditions.add("d.state IN (:states)");
            params.put(
                    "states",
                    question.holder().states().stream().map(Enum::name).toList());
        }
        if (question.cause() != null) {
            conditions.add("h.cause = :cause");
            params.put("cause", question.cause().name());
        }
        boolean ended = question.which().ended();
        if (ended && question.from() != null) {
            conditions.add("l.ended_at >= :from");
            params.put("from", start(question.from()));
        }
        if (ended && question.until() != null) {
            conditions.add("l.ended_at < :until");
            params.put("until", start(question.until().plusMonths(1)));
        }
        String late = ended ? "NOT l.in_time" : "l.due_at <= :now";
        return ask(
                        "SELECT d.id, d.number, d.title, " + (ended ? LED_THEN : "d.lead")
                                + " AS lead, d.state, l.due_at, "
                                + (ended ? "l.ended_at" : "NULL::timestamptz AS ended_at") + ", " + late + " AS late, "
                                + "h.cause, h.words " + (ended ? ENDED : RUNNING).explained() + " AND "
                                + String.join(" AND ", conditions) + " ORDER BY l.due_at, d.id LIMIT " + limit,
                        actor,
                        now)
                .params(params)
                .query(Lateness::row)
                .list();
    }

    /** The last months, oldest first, also those in which nothing ended: is it getting better. */
    public List<Month> months(Actor actor, Instant now, int count) {
        YearMonth last = YearMonth.from(LocalDate.ofInstant(now, Zone.SHANGHAI));
        var ended = ask(
                        "SELECT to_char(l.ended_at AT TIME ZONE 'Asia/Shanghai', 'YYYY-MM') AS month, count(*) AS ended, "
                                + "count(*) FILTER (WHERE l.in_time) AS in_time " + ENDED.counted()
                                + " AND l.ended_at >= :from GROUP BY 1",
                        actor,
                        now)
                .param("from", start(last.minusMonths(count - 1L)))
                .query((row, number) ->
                        new Month(YearMonth.parse(row.getString("month")), row.getInt("ended"), row.getInt("in_time")))
                .list()
                .stream()
                .collect(Collectors.toMap(Month::month, month -> month));
        return IntStream.range(0, count)
                .mapToObj(back -> last.minusMonths(count - 1L - back))
                .map(month -> ended.getOrDefault(month, new Month(month, 0, 0)))
                .toList();
    }

    private JdbcClient.StatementSpec ask(String sql, Actor actor, Instant now) {
        var scope = visibility.of(actor, now);
        return jdbc.sql(sql.formatted(scope.predicate()))
                .params(scope.params())
                .param("now", now.atOffset(ZoneOffset.UTC));
    }

    private static OffsetDateTime start(YearMonth month) {
        return month.atDay(1).atStartOfDay(Zone.SHANGHAI).toOffsetDateTime();
    }

    private static Row row(ResultSet row, int index) throws SQLException {
        var ended = row.getTimestamp("ended_at");
        return new Row(
                row.getObject("id", UUID.class),
                Objects.requireNonNullElse(row.getString("number"), ""),
                row.getString("title"),
                new UnitId(row.getObject("lead", UUID.class)),
                DocketState.valueOf(row.getString("state")),
                row.getTimestamp("due_at").toInstant(),
                ended == null ? null : ended.toInstant(),
                row.getBoolean("late"),
                Cause.valueOf(row.getString("cause")),
                Objects.requireNonNullElse(row.getString("words"), ""));
    }
}
