package org.zhixing.bench.pages;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import org.zhixing.act.Actor;
import org.zhixing.act.CaseClock;
import org.zhixing.bench.product.Cases;
import org.zhixing.bench.product.Product;
import org.zhixing.timelimit.LimitId;
import org.zhixing.timelimit.LimitKind;
import org.zhixing.timelimit.NewLimit;
import org.zhixing.timelimit.TimeLimits;
import org.zhixing.worktime.Period;

/**
 * Fills the sample city with dockets that its own supervision office has opened over the years: one in ten still runs,
 * with its limit; the others are closed and have their ended limits.
 */
final class ManyDockets {

    private static final LimitKind DOCKET = new LimitKind("supervision.docket");
    private static final Actor MAKER = Actor.system("bench", "none");
    private static final int RUNNING = 10;
    private static final int BATCH = 20_000;
    private static final int SHORTEST = 20;
    private static final int DAYS_OF_A_YEAR = 250;

    /** Copies dockets of the sample, so that opener, lead and words are those of the city. */
    private static final String COPY =
            """
            INSERT INTO supervision.docket
                   (id, number, title, requirement, source_kind, source_title, authority, kind, urgency, opener, lead,
                    term, term_days, state, returns, extensions, drafted_at, opened_at, acknowledged_at, accepted_at,
                    ended_at, words, version)
            WITH pattern AS (
                SELECT d.*, row_number() OVER (ORDER BY id) - 1 AS nr, count(*) OVER () AS patterns
                  FROM supervision.docket d WHERE d.number IS NOT NULL AND d.number NOT LIKE 'BENCH %')
            SELECT made.id, 'BENCH ' || made.id, p.title, p.requirement, p.source_kind, p.source_title, p.authority,
                   'ONE_OFF', p.urgency, p.opener, p.lead, '10wd', 10,
                   CASE WHEN ? THEN 'ACKNOWLEDGED' ELSE 'CLOSED' END, 0, 0,
                   began, began, began,
                   CASE WHEN ? THEN NULL ELSE began + interval '9 days' END,
                   CASE WHEN ? THEN NULL ELSE began + interval '9 days' END,
                   p.words, 1
              FROM (SELECT id, place, ?::timestamptz - place % 2000 * interval '1 day' AS began
                      FROM unnest(?::uuid[]) WITH ORDINALITY AS m (id, place)) made
              JOIN pattern p ON p.nr = made.place % p.patterns
            """;

    private final Product product;

    ManyDockets(Product product) {
        this.product = product;
    }

    int count() {
        return Objects.requireNonNull(
                product.jdbc().queryForObject("SELECT count(*) FROM supervision.docket", Integer.class));
    }

    /** Adds dockets until there are so many. */
    void fill(int until) throws SQLException {
        for (int left = until - count(); left > 0; left -= BATCH) {
            int now = Math.min(BATCH, left);
            add(now / RUNNING, true);
            add(now - now / RUNNING, false);
        }
        product.jdbc().execute("VACUUM ANALYZE");
        product.settle();
    }

    private void add(int count, boolean running) throws SQLException {
        var now = product.bean(CaseClock.class).now();
        var ids = new ArrayList<UUID>(count);
        for (int i = 0; i < count; i++) {
            ids.add(org.zhixing.act.Ids.next());
        }
        try (var connection = product.connect();
                var statement = connection.prepareStatement(COPY)) {
            statement.setBoolean(1, running);
            statement.setBoolean(2, running);
            statement.setBoolean(3, running);
            statement.setTimestamp(4, java.sql.Timestamp.from(now));
            statement.setArray(5, connection.createArrayOf("uuid", ids.toArray()));
            statement.executeUpdate();
            if (!running) {
                ended(connection, ids);
            }
        }
        if (running) {
            limits(ids, now);
        }
    }

    /** They run out over a year, some each day, as those of a city do. */
    private void limits(List<UUID> ids, java.time.Instant now) {
        var limits = IntStream.range(0, ids.size())
                .mapToObj(i -> new NewLimit(
                        LimitId.next(),
                        DOCKET,
                        Cases.subject(ids.get(i)),
                        now,
                        new Period.WorkingDays(SHORTEST + i % DAYS_OF_A_YEAR),
                        null,
                        "practice 8",
                        List.of()))
                .toList();
        product.transactions()
                .executeWithoutResult(status -> product.bean(TimeLimits.class).start(limits, MAKER));
    }

    private static final String ENDED =
            """
            WITH concluded AS (
                SELECT gen_random_uuid() AS limit_id, d.id, d.opened_at, d.ended_at
                  FROM supervision.docket d WHERE d.id = ANY (?)
            ), limits AS (
                INSERT INTO timelimit.time_limit
                       (id, kind, subject_module, subject_type, subject_id, started_at, recorded_at, period, on_rest_day,
                        rule, rungs, calendar_revision)
                SELECT limit_id, 'supervision.docket', 'supervision', 'docket', id, opened_at, opened_at, '10wd', 'STAYS',
                       'practice 8', '', (SELECT max(revision) FROM timelimit.calendar_revision)
                  FROM concluded
            )
            INSERT INTO timelimit.ended (limit_id, ended_at, due_at)
            SELECT limit_id, ended_at, ended_at + interval '1 day' FROM concluded
            """;

    private static void ended(Connection connection, List<UUID> ids) throws SQLException {
        try (var statement = connection.prepareStatement(ENDED)) {
            statement.setArray(1, connection.createArrayOf("uuid", ids.toArray()));
            statement.executeUpdate();
        }
    }
}
