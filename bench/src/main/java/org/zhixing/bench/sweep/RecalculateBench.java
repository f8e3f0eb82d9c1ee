package org.zhixing.bench.sweep;

import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import org.zhixing.act.Actor;
import org.zhixing.act.Zone;
import org.zhixing.bench.Figures;
import org.zhixing.bench.Machine;
import org.zhixing.bench.Row;
import org.zhixing.bench.Scope;
import org.zhixing.bench.product.Cases;
import org.zhixing.bench.product.Cases.Case;
import org.zhixing.bench.product.Product;
import org.zhixing.timelimit.CalendarNotices;
import org.zhixing.timelimit.LimitKind;
import org.zhixing.worktime.Certainty;
import org.zhixing.worktime.HolidayNotice;
import org.zhixing.worktime.HolidaySpan;

/**
 * A new holiday notice moves all open limits a day later: counted anew from their stories, kept, recorded in the ledger,
 * told to the modules concerned. The peer moves the same kept rows one by one; the limit is one UPDATE of them.
 */
public final class RecalculateBench {

    private static final Actor IMPORTER = Actor.system("bench", "L20");
    private static final int FIRST_FREE = 40;

    private final Product product;
    private final Scope scope;
    private final List<Case> cases;

    private RecalculateBench(Product product, Scope scope, List<Case> cases) {
        this.product = product;
        this.scope = scope;
        this.cases = cases;
    }

    public static Figures run(Scope scope, Machine machine) throws Exception {
        try (var product = Product.start()) {
            machine.with("postgresql", product.postgresVersion());
            var cases = new Cases(product).open(new LimitKind("supervision.docket"), scope.size(1_000_000, 4_000));
            return new RecalculateBench(product, scope, cases).run();
        }
    }

    private Figures run() throws Exception {
        int few = Math.min(cases.size(), scope.size(20_000, 2_000));
        var ours = new Row("ours", cases.size());
        var kept = new Row("ours, counting alone", cases.size());
        var peer = new Row("row by row", few);
        var limit = new Row("one UPDATE", cases.size());
        product.jdbc().execute("CREATE SCHEMA bench");
        product.jdbc().execute("CREATE TABLE bench.running (LIKE timelimit.running INCLUDING ALL)");
        product.jdbc().execute("INSERT INTO bench.running SELECT * FROM timelimit.running");
        var notices = product.bean(CalendarNotices.class);
        var spans = new ArrayList<HolidaySpan>();
        for (int i = 0; i < scope.warmUps(); i++) {
            notices.tryOut(notice(-1, List.of(dayOff(-1))));
        }
        for (int round = -1; round < scope.rounds(); round++) {
            spans.add(dayOff(round));
            var notice = notice(round, spans);
            product.jdbc().execute("VACUUM ANALYZE timelimit.running");
            product.jdbc().execute("VACUUM ANALYZE bench.running");
            product.settle();
            var counted = product.meter().of(() -> notices.tryOut(notice));
            product.settle();
            var brought = product.meter().of(() -> {
                var effect = notices.bring(notice, IMPORTER).orThrow();
                int later = effect.later().values().stream()
                        .mapToInt(Integer::intValue)
                        .sum();
                if (later != cases.size()) {
                    throw new IllegalStateException("moved " + later + " of " + cases.size());
                }
            });
            product.settle();
            var updated = product.meter().of(() -> product.jdbc()
                    .update("UPDATE bench.running SET due_at = due_at + interval '1 day',"
                            + " warns_at = warns_at + interval '1 day',"
                            + " rung_instants = ARRAY(SELECT r + interval '1 day' FROM unnest(rung_instants) r)"));
            product.settle();
            var one = product.meter().of(() -> oneByOne(few));
            if (round >= 0) {
                ours.add(brought);
                kept.add(counted);
                limit.add(updated);
                peer.add(one);
            }
        }
        var ratios = new LinkedHashMap<String, Double>();
        ratios.put("update.time", ours.timesAsLongAs(limit));
        ratios.put("jdbc.time", peer.timesAsLongAs(ours));
        ratios.put("jdbc.cpu", peer.timesTheProcessorOf(ours));
        return new Figures("recalculate", scope.quick(), List.of(ours, kept, peer, limit), ratios);
    }

    /** Reads each row, counts, writes it and notes what moved, in one transaction. */
    private void oneByOne(int count) throws SQLException {
        var calendar = product.bean(CalendarNotices.class).calendar();
        try (var connection = product.connect()) {
            connection.setAutoCommit(false);
            try (var read = connection.prepareStatement(
                            "SELECT due_at, warns_at FROM bench.running WHERE limit_id = ? FOR UPDATE");
                    var write = connection.prepareStatement(
                            "UPDATE bench.running SET due_at = ?, warns_at = ? WHERE limit_id = ?")) {
                for (int i = 0; i < count; i++) {
                    UUID id = cases.get(i).limit().value();
                    read.setObject(1, id);
                    try (var row = read.executeQuery()) {
                        row.next();
                        var due = row.getTimestamp(1).toInstant();
                        var warns = row.getTimestamp(2).toInstant();
                        var last = LocalDate.ofInstant(due.minusNanos(1), Zone.SHANGHAI);
                        var moved = calendar.plus(last, 1).toEpochDay() - last.toEpochDay();
                        write.setTimestamp(1, Timestamp.from(due.plusSeconds(moved * 86_400)));
                        write.setTimestamp(2, Timestamp.from(warns.plusSeconds(moved * 86_400)));
                        write.setObject(3, id);
                        write.executeUpdate();
                    }
                }
            }
            connection.commit();
        }
    }

    /** Working days that end long before the limits do, one after the other. */
    private static HolidaySpan dayOff(int round) {
        var day = LocalDate.of(2027, 1, 1).plusDays(FIRST_FREE);
        for (int left = round + 1; left >= 0; left--) {
            day = day.plusDays(1);
            while (day.getDayOfWeek().getValue() > 5) {
                day = day.plusDays(1);
            }
        }
        return new HolidaySpan(day, day, false, "bench");
    }

    private static HolidayNotice notice(int round, List<HolidaySpan> spans) {
        return new HolidayNotice(
                2027,
                HolidayNotice.Scope.AMENDMENT,
                "bench " + (round + 2),
                "A day off",
                LocalDate.of(2026, 12, 1).plusDays(round + 1),
                Certainty.UNVERIFIED,
                "",
                spans);
    }
}
