package org.zhixing.cockpit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
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

    /** Ongoing work leaves the on-time denominator (practice 4). */
    private static final String OPEN =
            """
            FROM supervision.docket_overview d
            JOIN timelimit.open_limit l
              ON l.subject_module = 'supervision' AND l.subject_id = d.id AND l.kind = 'supervision.docket'
            WHERE d.kind <> 'ONGOING' AND d.ended_at IS NULL AND NOT l.paused AND %s""";

    private final JdbcClient jdbc;
    private final DocketVisibility visibility;

    Lateness(JdbcClient jdbc, DocketVisibility visibility) {
        this.jdbc = jdbc;
        this.visibility = visibility;
    }

    /** A docket past its day. */
    public record Late(
            UUID id,
            String number,
            String title,
            UnitId lead,
            DocketState state,
            @Nullable String colour,
            Instant due) {}

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
                        "SELECT d.lead, count(*) AS open, count(*) FILTER (WHERE l.due_at <= :now) AS late " + OPEN
                                + " GROUP BY d.lead ORDER BY late DESC, open DESC, d.lead",
                        actor,
                        now)
                .query((row, number) -> new AtUnit(
                        new UnitId(row.getObject("lead", UUID.class)), row.getInt("open"), row.getInt("late")))
                .list();
    }

    /** The late ones themselves, the oldest first; of one unit or one holder when named. */
    public List<Late> late(Actor actor, Instant now, @Nullable UnitId unit, @Nullable Holder holder, int limit) {
        var condition = new ArrayList<String>(List.of("l.due_at <= :now"));
        if (unit != null) {
            condition.add("d.lead = '" + unit.value() + "'");
        }
        if (holder != null) {
            condition.add("d.state IN ('"
                    + String.join(
                            "', '", holder.states().stream().map(Enum::name).toList()) + "')");
        }
        return ask(
                        "SELECT d.id, d.number, d.title, d.lead, d.state, d.colour, l.due_at " + OPEN + " AND "
                                + String.join(" AND ", condition) + " ORDER BY l.due_at, d.id LIMIT " + limit,
                        actor,
                        now)
                .query(Lateness::late)
                .list();
    }

    /** The last months, oldest first, also those in which nothing ended: is it getting better. */
    public List<Month> months(Actor actor, Instant now, int count) {
        YearMonth last = YearMonth.from(LocalDate.ofInstant(now, Zone.SHANGHAI));
        var scope = visibility.of(actor, now);
        var ended = jdbc
                .sql(
                        """
                SELECT to_char(l.ended_at AT TIME ZONE 'Asia/Shanghai', 'YYYY-MM') AS month,
                       count(*) AS ended, count(*) FILTER (WHERE l.ended_at <= l.due_at) AS in_time
                FROM timelimit.ended_limit l JOIN supervision.docket_overview d ON d.id = l.subject_id
                WHERE l.subject_module = 'supervision' AND l.kind = 'supervision.docket' AND d.kind <> 'ONGOING'
                  AND l.ended_at >= :from AND l.ended_at <= :now AND (%s) GROUP BY 1"""
                                .formatted(scope.predicate()))
                .params(scope.params())
                .param("from", start(last.minusMonths(count - 1L)))
                .param("now", now.atOffset(ZoneOffset.UTC))
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
        return jdbc.sql(sql.formatted("(" + scope.predicate() + ")"))
                .params(scope.params())
                .param("now", now.atOffset(ZoneOffset.UTC));
    }

    private static OffsetDateTime start(YearMonth month) {
        return month.atDay(1).atStartOfDay(Zone.SHANGHAI).toOffsetDateTime();
    }

    private static Late late(ResultSet row, int number) throws SQLException {
        String given = row.getString("number");
        return new Late(
                row.getObject("id", UUID.class),
                given == null ? "" : given,
                row.getString("title"),
                new UnitId(row.getObject("lead", UUID.class)),
                DocketState.valueOf(row.getString("state")),
                row.getString("colour"),
                row.getTimestamp("due_at").toInstant());
    }
}
