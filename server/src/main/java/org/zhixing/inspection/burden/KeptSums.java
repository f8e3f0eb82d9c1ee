package org.zhixing.inspection.burden;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhixing.act.Zone;
import org.zhixing.inspection.BurdenKind;
import org.zhixing.rows.Columns;

/**
 * What was asked of each unit, by month and sort. Months that are over are summed up once a night and read as sums, so that
 * the public page does not count a year's acts anew for each reader; a month without sums is counted from its acts.
 */
@Repository
class KeptSums {

    /** So many months back the page's trend and its quarters look, with some to spare. */
    private static final int KEPT = 24;

    private static final String ACTS =
            """
            SELECT a.unit, to_char(a.at AT TIME ZONE :zone, 'YYYY-MM') AS month, a.kind, a.what, count(*) AS n
              FROM supervision.asked_of_unit a WHERE a.at >= :start AND a.at < :end GROUP BY 1, 2, 3, 4
            UNION ALL
            SELECT a.unit, to_char(a.at AT TIME ZONE :zone, 'YYYY-MM'), a.kind, a.what, count(*)
              FROM (%s) a WHERE a.at >= :start AND a.at < :end GROUP BY 1, 2, 3, 4
            """;

    private final JdbcClient jdbc;
    private final String acts;

    KeptSums(JdbcClient jdbc, AskedBesides besides) {
        this.jdbc = jdbc;
        this.acts = ACTS.formatted(besides.sql());
    }

    /** How often a unit was asked so in a month. */
    record Counted(UUID unit, YearMonth month, BurdenKind kind, String what, int count) {}

    /** Forms and requests of some months: sums where they are kept, the acts themselves for the others. */
    List<Counted> of(YearMonth first, YearMonth last) {
        // which months are kept, and their sums, in one statement: the nightly job may keep them anew meanwhile
        Set<YearMonth> kept = new HashSet<>();
        var all = new ArrayList<Counted>();
        jdbc.sql("SELECT to_char(m.month, 'YYYY-MM') AS month, s.unit, s.kind, s.what, s.asked AS n"
                        + " FROM inspection.burden_month m LEFT JOIN inspection.burden_sum s ON s.month = m.month"
                        + " WHERE m.month BETWEEN :first AND :last")
                .param("first", first.atDay(1))
                .param("last", last.atDay(1))
                .query(row -> {
                    kept.add(YearMonth.parse(row.getString("month")));
                    if (row.getString("kind") != null) {
                        all.add(counted(row));
                    }
                });
        var open = Stream.iterate(first, month -> !month.isAfter(last), month -> month.plusMonths(1))
                .filter(month -> !kept.contains(month))
                .toList();
        if (!open.isEmpty()) {
            acts(open.get(0), open.get(open.size() - 1)).stream()
                    .filter(one -> !kept.contains(one.month()))
                    .forEach(all::add);
        }
        return all;
    }

    static Counted counted(ResultSet row) throws SQLException {
        return new Counted(
                row.getObject("unit", UUID.class),
                YearMonth.parse(row.getString("month")),
                BurdenKind.valueOf(row.getString("kind")),
                row.getString("what"),
                row.getInt("n"));
    }

    private List<Counted> acts(YearMonth first, YearMonth last) {
        return bound(acts, first, last).query((row, n) -> counted(row)).list();
    }

    private JdbcClient.StatementSpec bound(String sql, YearMonth first, YearMonth last) {
        return jdbc.sql(sql)
                .param("zone", Zone.SHANGHAI.getId())
                .param(
                        "start",
                        Columns.at(first.atDay(1).atStartOfDay(Zone.SHANGHAI).toInstant()))
                .param(
                        "end",
                        Columns.at(last.plusMonths(1)
                                .atDay(1)
                                .atStartOfDay(Zone.SHANGHAI)
                                .toInstant()));
    }

    /** Sums the months that are over up anew; joins the caller's transaction. */
    void keep(LocalDate today) {
        var last = YearMonth.from(today).minusMonths(1);
        var first = last.minusMonths(KEPT - 1L);
        jdbc.sql("DELETE FROM inspection.burden_month").update();
        jdbc.sql("INSERT INTO inspection.burden_month (month)"
                        + " SELECT generate_series(CAST(:first AS date), CAST(:last AS date), interval '1 month')")
                .param("first", first.atDay(1))
                .param("last", last.atDay(1))
                .update();
        bound(
                        "INSERT INTO inspection.burden_sum (unit, month, kind, what, asked)"
                                + " SELECT s.unit, to_date(s.month, 'YYYY-MM'), s.kind, s.what, sum(s.n) FROM ("
                                + acts + ") s GROUP BY 1, 2, 3, 4",
                        first,
                        last)
                .update();
    }
}
