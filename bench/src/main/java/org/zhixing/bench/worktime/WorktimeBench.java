package org.zhixing.bench.worktime;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.objectlab.kit.datecalc.common.DefaultHolidayCalendar;
import net.objectlab.kit.datecalc.common.WorkingWeek;
import net.objectlab.kit.datecalc.jdk8.Jdk8WorkingWeek;
import net.objectlab.kit.datecalc.jdk8.LocalDateCalculator;
import net.objectlab.kit.datecalc.jdk8.LocalDateForwardHandler;
import org.zhixing.bench.Figures;
import org.zhixing.bench.Machine;
import org.zhixing.bench.Meter;
import org.zhixing.bench.Row;
import org.zhixing.bench.Scope;
import org.zhixing.worktime.WorkCalendar;

/**
 * Over thirty years, the n-th working day after a date, and how many lie between two. All answer from the same days; that
 * they agree is checked before anything is measured.
 */
public final class WorktimeBench {

    private static final LocalDate FROM = LocalDate.of(2000, 1, 1);
    private static final LocalDate TO = LocalDate.of(2030, 1, 1);
    private static final int BEGIN = (int) LocalDate.of(1998, 1, 1).toEpochDay();
    private static final int END = (int) LocalDate.of(2034, 1, 1).toEpochDay();
    private static final int MONTH = 22;
    private static final int YEAR = 250;
    private static final int QUESTIONS = 4096;

    private final WorkCalendar calendar = WorkCalendar.builtIn();
    private final LocalDate[] dates = new LocalDate[QUESTIONS];
    private final int[] days = new int[QUESTIONS];
    private final int[] spans = new int[QUESTIONS];
    private final int[] upTo = new int[END - BEGIN];
    private final int[] nth = new int[END - BEGIN];
    private final Set<LocalDate> rest = new HashSet<>();
    private final LocalDateCalculator library;
    private final Meter meter = new Meter(null);
    private final Scope scope;
    private long sum;

    private WorktimeBench(Scope scope) {
        this.scope = scope;
        int worked = 0;
        for (int day = BEGIN; day < END; day++) {
            if (calendar.isWorkingDay(day)) {
                nth[worked++] = day;
            } else {
                rest.add(LocalDate.ofEpochDay(day));
            }
            upTo[day - BEGIN] = worked;
        }
        // Its weeks know no worked Saturday, so every day of its week is worked and every rest day is a holiday.
        WorkingWeek whole = new Jdk8WorkingWeek();
        for (int day = 1; day <= 7; day++) {
            whole = whole.withWorkingDayFromCalendar(true, day);
        }
        library = new LocalDateCalculator(
                "bench", FROM, new DefaultHolidayCalendar<>(rest), new LocalDateForwardHandler());
        library.setWorkingWeek(new Jdk8WorkingWeek(whole));
        ask(MONTH);
        check();
    }

    /** One way to answer a question: the working day so many after a date; of a date only one field is looked at. */
    private interface Way {
        long answer(int question);
    }

    private static LocalDate byLoop(Set<LocalDate> rest, LocalDate from, int count) {
        var date = from;
        for (int left = count; left > 0; ) {
            date = date.plusDays(1);
            if (!rest.contains(date)) {
                left--;
            }
        }
        return date;
    }

    private void ask(int longest) {
        var random = new Random(longest);
        int range = (int) (TO.toEpochDay() - FROM.toEpochDay());
        for (int i = 0; i < QUESTIONS; i++) {
            dates[i] = FROM.plusDays(random.nextInt(range));
            days[i] = (int) dates[i].toEpochDay();
            spans[i] = longest;
        }
    }

    private void check() {
        for (int i = 0; i < QUESTIONS; i++) {
            long ours = calendar.plus(dates[i], spans[i]).toEpochDay();
            if (ours != byLoop(rest, dates[i], spans[i]).toEpochDay()
                    || ours != byLibrary(i).toEpochDay()
                    || ours != nth[upTo[days[i] - BEGIN] + spans[i] - 1]
                    || ours != calendar.plus(days[i], spans[i])
                    || spans[i] != calendar.between(dates[i], LocalDate.ofEpochDay(ours))) {
                throw new IllegalStateException(dates[i] + " and " + spans[i] + " working days");
            }
        }
    }

    private LocalDate byLibrary(int i) {
        library.setCurrentBusinessDate(dates[i]);
        // it begins to count on the day itself, which is moved on to a working day first
        boolean begins = rest.contains(dates[i]);
        return library.moveByBusinessDays(begins ? spans[i] - 1 : spans[i]).getCurrentBusinessDate();
    }

    /** Ours and the loop on spans of a month, a year; then ours through dates and on day numbers beside bare look-ups. */
    public static Figures run(Scope scope, Machine machine) throws Exception {
        machine.withLibrary("datecalc-jdk8");
        return new WorktimeBench(scope).run();
    }

    private Figures run() throws Exception {
        int many = scope.quick() ? 500 : 4_000;
        var month = new Row("ours, a month", (double) many * QUESTIONS);
        var monthLoop = new Row("loop, a month", 40.0 * QUESTIONS);
        var monthLibrary = new Row("ObjectLab Kit, a month", 40.0 * QUESTIONS);
        var year = new Row("ours, a year", (double) many * QUESTIONS);
        var yearLoop = new Row("loop, a year", 4.0 * QUESTIONS);
        var between = new Row("ours, counting", (double) many * QUESTIONS);
        var numbers = new Row("ours, day numbers", (double) many * QUESTIONS);
        var lookups = new Row("look-ups", (double) many * QUESTIONS);
        for (int round = -2; round < scope.rounds(); round++) {
            boolean warm = round >= 0;
            ask(MONTH);
            measure(warm, month, many, i -> calendar.plus(dates[i], spans[i]).getDayOfMonth());
            measure(warm, monthLoop, 40, i -> byLoop(rest, dates[i], spans[i]).getDayOfMonth());
            measure(warm, monthLibrary, 40, i -> byLibrary(i).getDayOfMonth());
            measure(warm, numbers, many, i -> calendar.plus(days[i], spans[i]));
            measure(warm, lookups, many, i -> nth[upTo[days[i] - BEGIN] + spans[i] - 1]);
            ask(YEAR);
            measure(warm, year, many, i -> calendar.plus(dates[i], spans[i]).getDayOfMonth());
            measure(warm, yearLoop, 4, i -> byLoop(rest, dates[i], spans[i]).getDayOfMonth());
            var ends = Arrays.stream(days)
                    .mapToObj(day -> LocalDate.ofEpochDay(day + YEAR))
                    .toArray(LocalDate[]::new);
            measure(warm, between, many, i -> calendar.between(dates[i], ends[i]));
        }
        if (sum == 0) {
            throw new IllegalStateException("nothing was computed");
        }
        var ratios = new LinkedHashMap<String, Double>();
        ratios.put("loop.month", monthLoop.timesAsLongAs(month));
        ratios.put("loop.year", yearLoop.timesAsLongAs(year));
        ratios.put("objectlab.month", monthLibrary.timesAsLongAs(month));
        ratios.put("lookup.time", month.timesAsLongAs(lookups));
        ratios.put("lookup.time.dayNumbers", numbers.timesAsLongAs(lookups));
        return new Figures(
                "worktime",
                scope.quick(),
                List.of(month, monthLoop, monthLibrary, year, yearLoop, between, numbers, lookups),
                ratios);
    }

    private void measure(boolean counts, Row row, int times, Way way) throws Exception {
        var round = meter.of(() -> {
            long total = 0;
            for (int time = 0; time < times; time++) {
                for (int i = 0; i < QUESTIONS; i++) {
                    total += way.answer(i);
                }
            }
            sum += total;
        });
        if (counts) {
            row.add(round);
        }
    }
}
