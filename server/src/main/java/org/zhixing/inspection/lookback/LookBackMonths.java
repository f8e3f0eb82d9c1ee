package org.zhixing.inspection.lookback;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhixing.act.Zone;
import org.zhixing.inspection.desk.InspectionRules;
import org.zhixing.inspection.lookback.LookBackMonth.Standing;
import org.zhixing.rows.Columns;

/** The months of acceptances, and what is to be drawn from in each (practice 8). */
@Component
public class LookBackMonths {

    private static final int MONTHS_OF_A_QUARTER = 3;

    /** This acceptance is in no population yet, an earlier one may be; an offline number or a withdrawn docket is nothing to look back at. */
    private static final String NEVER_DRAWN_FROM =
            """
            d.accepted_at IS NOT NULL AND d.number IS NOT NULL AND d.state <> 'WITHDRAWN'
             AND NOT EXISTS (SELECT FROM inspection.draw w
                             WHERE w.plan IS NULL AND w.population @> ARRAY[d.id] AND w.drawn_at > d.accepted_at)""";

    /** Only the months that were not drawn are read, each by its days. */
    private static final String UNDRAWN =
            """
             SELECT to_char(m.first, 'YYYY-MM') AS month, count(*), 0
             FROM (SELECT generate_series(date_trunc('month', min(a.accepted_at) AT TIME ZONE 'Asia/Shanghai'),
                                          max(a.accepted_at) AT TIME ZONE 'Asia/Shanghai', '1 month') AS first
                   FROM supervision.docket_overview a WHERE a.accepted_at IS NOT NULL) m
             JOIN supervision.docket_overview d
               ON d.accepted_at >= m.first AT TIME ZONE 'Asia/Shanghai'
              AND d.accepted_at < (m.first + interval '1 month') AT TIME ZONE 'Asia/Shanghai'
             WHERE NOT EXISTS (SELECT FROM inspection.draw w WHERE w.period = to_char(m.first, 'YYYY-MM')) AND %s
             GROUP BY 1"""
                    .formatted(NEVER_DRAWN_FROM);

    private final JdbcClient jdbc;
    private final InspectionRules rules;

    LookBackMonths(JdbcClient jdbc, InspectionRules rules) {
        this.jdbc = jdbc;
        this.rules = rules;
    }

    /**
     * By which rules months are drawn (practice 8).
     *
     * @param share per cent of what was accepted
     * @param earliest days after acceptance
     * @param latest days after acceptance
     * @param from of a unit with so many in a quarter at least one is drawn
     */
    public record Terms(int share, int earliest, int latest, int from) {}

    /** The rules in force. */
    public Terms terms() {
        return new Terms(
                rules.rule("look-back.share").number(),
                rules.rule("look-back.earliest").number(),
                rules.rule("look-back.latest").number(),
                rules.rule("look-back.unit.from").number());
    }

    /** One that may be drawn. */
    record Accepted(UUID docket, String number, String title, UUID unit, Instant acceptedAt) {}

    /** From when a month may be drawn: the last day of it is old enough. */
    LocalDate opensOn(YearMonth month) {
        return month.atEndOfMonth().plusDays(rules.rule("look-back.earliest").number());
    }

    /** All months in which something was accepted, the latest first. */
    public List<LookBackMonth> all(LocalDate today) {
        int earliest = rules.rule("look-back.earliest").number();
        int latest = rules.rule("look-back.latest").number();
        return counts().stream()
                .map(one -> {
                    var opens = one.month().atEndOfMonth().plusDays(earliest);
                    var closes = one.month().atDay(1).plusDays(latest);
                    return new LookBackMonth(
                            one.month(),
                            one.accepted(),
                            one.drawn(),
                            opens,
                            closes,
                            standing(one.drawn(), opens, closes, today));
                })
                .sorted(Comparator.comparing(LookBackMonth::month).reversed())
                .toList();
    }

    /** The last month of which any were drawn. */
    public Optional<String> lastDrawn() {
        return jdbc.sql("SELECT w.period FROM inspection.draw w WHERE w.plan IS NULL AND w.period ~ '^\\d{4}-\\d{2}$'"
                        + " ORDER BY w.period DESC LIMIT 1")
                .query(String.class)
                .optional();
    }

    private record Count(YearMonth month, int accepted, int drawn) {}

    /** A month that was drawn is told once, whatever has been accepted in it since. */
    private List<Count> counts() {
        return jdbc.sql(
                        "SELECT w.period AS month, cardinality(w.population) AS accepted, cardinality(w.chosen) AS drawn"
                                + " FROM inspection.draw w WHERE w.plan IS NULL AND w.period ~ '^\\d{4}-\\d{2}$' UNION ALL "
                                + UNDRAWN)
                .query((row, number) ->
                        new Count(YearMonth.parse(row.getString("month")), row.getInt("accepted"), row.getInt("drawn")))
                .list();
    }

    private static Standing standing(int drawn, LocalDate opens, LocalDate closes, LocalDate today) {
        if (drawn > 0) {
            return Standing.DRAWN;
        }
        if (today.isBefore(opens)) {
            return Standing.EARLY;
        }
        return today.isAfter(closes) ? Standing.MISSED : Standing.DUE;
    }

    /** Everything accepted in the month that has been in no population. */
    List<Accepted> population(YearMonth month) {
        return jdbc.sql(
                        "SELECT d.id, d.number, d.title, d.lead, d.accepted_at FROM supervision.docket_overview d WHERE "
                                + NEVER_DRAWN_FROM
                                + " AND d.accepted_at >= :from AND d.accepted_at < :to ORDER BY d.id")
                .param("from", Columns.at(start(month)))
                .param("to", Columns.at(start(month.plusMonths(1))))
                .query((row, number) -> new Accepted(
                        row.getObject("id", UUID.class),
                        row.getString("number"),
                        row.getString("title"),
                        row.getObject("lead", UUID.class),
                        Objects.requireNonNull(Columns.instant(row, "accepted_at"))))
                .list();
    }

    /** Units with enough accepted in the quarter so far of which no month of it has drawn any (practice 8). */
    List<UUID> owed(YearMonth month) {
        var first = month.minusMonths((month.getMonthValue() - 1) % MONTHS_OF_A_QUARTER);
        return jdbc.sql(
                        """
                        SELECT d.lead FROM supervision.docket_overview d
                        WHERE d.accepted_at >= :from AND d.accepted_at < :to AND d.number IS NOT NULL
                          AND d.state <> 'WITHDRAWN'
                          AND NOT EXISTS (SELECT FROM inspection.look_back x WHERE x.unit = d.lead
                                           AND x.period >= :first AND x.period < :month)
                        GROUP BY d.lead HAVING count(*) >= :least ORDER BY d.lead
                        """)
                .param("from", Columns.at(start(first)))
                .param("to", Columns.at(start(month.plusMonths(1))))
                .param("first", first.toString())
                .param("month", month.toString())
                .param("least", rules.rule("look-back.unit.from").number())
                .query(UUID.class)
                .list();
    }

    /** Until when one that was drawn is looked at: none is looked at too late, and there is time for what is drawn late. */
    LocalDate lookBy(Instant acceptedAt, LocalDate least) {
        var day = LocalDate.ofInstant(acceptedAt, Zone.SHANGHAI)
                .plusDays(rules.rule("look-back.latest").number());
        return day.isBefore(least) ? least : day;
    }

    static Optional<YearMonth> parse(String month) {
        return month.matches("\\d{4}-(0[1-9]|1[0-2])") ? Optional.of(YearMonth.parse(month)) : Optional.empty();
    }

    private static Instant start(YearMonth month) {
        return month.atDay(1).atStartOfDay(Zone.SHANGHAI).toInstant();
    }
}
