package org.zhixing.bench.product;

import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.zhixing.act.Actor;
import org.zhixing.act.CaseClock;
import org.zhixing.act.CaseRef;
import org.zhixing.act.Ids;
import org.zhixing.act.UnitId;
import org.zhixing.timelimit.LimitId;
import org.zhixing.timelimit.LimitKind;
import org.zhixing.timelimit.NewLimit;
import org.zhixing.timelimit.Rung;
import org.zhixing.timelimit.TimeLimits;
import org.zhixing.worktime.Period;

/** Invented dockets with open limits, started through the product's own batch entrance. */
public final class Cases {

    /** Who opened all of them, and who has to do them. */
    public static final UnitId OPENER = new UnitId(new UUID(0x7a68, 1));

    public static final UnitId LEAD = new UnitId(new UUID(0x7a68, 2));

    private static final int BATCH = 20_000;
    private static final Actor MAKER = Actor.system("bench", "none");
    private static final List<Rung> RUNGS =
            List.of(new Rung("warning", -2, LocalTime.of(9, 0)), new Rung("propose", 1, LocalTime.of(9, 0)));

    private final Product product;
    private final Instant now;

    public Cases(Product product) {
        this.product = product;
        this.now = product.bean(CaseClock.class).now();
        units();
    }

    /** A docket with one limit. */
    public record Case(UUID docket, LimitId limit) {}

    /** Dockets whose limits are far from being reached. */
    public List<Case> open(LimitKind kind, int count) throws SQLException {
        return make(kind, count, now, new Period.WorkingDays(200), RUNGS);
    }

    /** Dockets whose proposal is due: the term is over, the warning was given long ago. */
    public List<Case> due(LimitKind kind, int count) throws SQLException {
        return make(kind, count, now.minus(Duration.ofDays(60)), new Period.WorkingDays(10), RUNGS.subList(1, 2));
    }

    /** Dockets without limits. */
    public List<UUID> dockets(int count) throws SQLException {
        var some = new ArrayList<Case>();
        for (int i = 0; i < count; i++) {
            some.add(new Case(Ids.next(), new LimitId(Ids.next())));
        }
        dockets(some, now);
        return some.stream().map(Case::docket).toList();
    }

    private List<Case> make(LimitKind kind, int count, Instant start, Period period, List<Rung> rungs)
            throws SQLException {
        var cases = new ArrayList<Case>(count);
        while (cases.size() < count) {
            var some = new ArrayList<Case>();
            for (int i = Math.min(BATCH, count - cases.size()); i > 0; i--) {
                some.add(new Case(Ids.next(), new LimitId(Ids.next())));
            }
            dockets(some, start);
            var limits = some.stream()
                    .map(one -> new NewLimit(
                            one.limit(), kind, subject(one.docket()), start, period, null, "practice 8", rungs))
                    .toList();
            product.transactions().executeWithoutResult(status -> product.bean(TimeLimits.class)
                    .start(limits, MAKER));
            cases.addAll(some);
        }
        return cases;
    }

    public static CaseRef subject(UUID docket) {
        return new CaseRef("supervision", "docket", docket);
    }

    private void dockets(List<Case> cases, Instant at) throws SQLException {
        try (var connection = product.connect();
                var statement = connection.prepareStatement(
                        """
                        INSERT INTO supervision.docket
                               (id, number, title, requirement, source_kind, source_title, authority, kind, urgency, opener,
                                lead, term, term_days, state, returns, extensions, drafted_at, opened_at, acknowledged_at,
                                words, version)
                        SELECT id, 'YD ' || id, 'Task ' || place, 'to be finished in time', 'WORK_REPORT',
                               'Work report of the city of Yunze', 'City of Yunze', 'ONE_OFF', 'ORDINARY', ?,
                               ?, '10wd', 10, 'ACKNOWLEDGED', 0, 0, ?, ?, ?, '', 1
                          FROM unnest(?::uuid[]) WITH ORDINALITY AS made (id, place)
                        """)) {
            statement.setObject(1, OPENER.value());
            statement.setObject(2, LEAD.value());
            for (int i = 3; i <= 5; i++) {
                statement.setTimestamp(i, Timestamp.from(at));
            }
            statement.setArray(
                    6,
                    connection.createArrayOf(
                            "uuid", cases.stream().map(Case::docket).toArray()));
            statement.executeUpdate();
        }
    }

    private void units() {
        for (var unit : List.of(OPENER, LEAD)) {
            product.jdbc().update("INSERT INTO organization.unit (id) VALUES (?)", unit.value());
            product.jdbc()
                    .update(
                            "INSERT INTO organization.unit_version (unit_id, valid_from, name, type, official_order)"
                                    + " VALUES (?, DATE '2000-01-01', ?, 'DEPARTMENT', 1)",
                            unit.value(),
                            unit.equals(OPENER) ? "Supervision" : "Department");
        }
    }
}
