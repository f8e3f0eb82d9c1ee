package org.zhixing.worktime;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * Which days are worked, from the notices it was made of. Immutable. Day numbers are epoch days; every question is
 * answered by two array look-ups: working days up to a day, and the day of the n-th working day.
 *
 * <p>A year without a yearly notice is provisional: weekends and the statutory days fixed in the solar calendar are off.
 * Beyond {@value #FIRST_YEAR} to {@value #LAST_YEAR} only weekends are. Nothing here throws for a date of the years
 * −9999 to 9999.
 */
public final class WorkCalendar {

    static final int FIRST_YEAR = 1990;
    static final int LAST_YEAR = 2110;

    private static final int MONTHS = 12;

    /** Both Mondays, so that weeks outside the arrays are whole. */
    private static final int BEGIN = monday(FIRST_YEAR);

    private static final int END = monday(LAST_YEAR + 1);

    private final List<HolidayNotice> notices;
    private final TreeSet<Integer> knownYears = new TreeSet<>();
    private final boolean[] worked = new boolean[END - BEGIN];
    private final int[] workedUpTo = new int[END - BEGIN];
    private final int[] nthDay;

    /** The day number before the first of each month: quicker looked up than computed. */
    private static final int[] BEFORE_MONTH = beforeMonths();

    /** The same days as dates: to make a date of a number takes longer than all the rest. */
    private final LocalDate[] nthDate;

    private final Map<Integer, String> names = new HashMap<>();
    private final Map<Integer, Boolean> declared = new HashMap<>();

    private WorkCalendar(Collection<HolidayNotice> all) {
        notices = all.stream().sorted(HolidayNotice.IN_ORDER).toList();
        for (HolidayNotice notice : notices) {
            if (notice.scope() == HolidayNotice.Scope.YEARLY) {
                knownYears.add(notice.year());
            }
        }
        for (int i = 0; i < worked.length; i++) {
            worked[i] = i % 7 < 5;
        }
        StatutoryDays.outside(knownYears, FIRST_YEAR, LAST_YEAR).forEach((day, name) -> declare(day, false, name));
        for (HolidayNotice notice : notices) {
            for (HolidaySpan span : notice.spans()) {
                for (long day = span.from().toEpochDay(); day <= span.to().toEpochDay(); day++) {
                    declare((int) day, span.worked(), span.name());
                }
            }
        }
        nthDay = number();
        nthDate = Arrays.stream(nthDay).mapToObj(LocalDate::ofEpochDay).toArray(LocalDate[]::new);
    }

    /** A calendar of these notices; of several for one day the later one counts. */
    public static WorkCalendar of(Collection<HolidayNotice> notices) {
        return new WorkCalendar(notices);
    }

    /** The calendar of {@link HolidayNotices#builtIn}. */
    public static WorkCalendar builtIn() {
        return BuiltIn.CALENDAR;
    }

    /** This calendar and one more notice; a yearly notice replaces the one it has for that year. */
    public WorkCalendar with(HolidayNotice notice) {
        List<HolidayNotice> more = new ArrayList<>(notices);
        if (notice.scope() == HolidayNotice.Scope.YEARLY) {
            more.removeIf(old -> old.scope() == HolidayNotice.Scope.YEARLY && old.year() == notice.year());
        }
        more.add(notice);
        return new WorkCalendar(more);
    }

    /** The notices it was made of, in the order in which they take effect. */
    public List<HolidayNotice> notices() {
        return notices;
    }

    public boolean isWorkingDay(LocalDate date) {
        return isWorkingDay(number(date));
    }

    /** The day with its kind and holiday name. */
    public Day day(LocalDate date) {
        int day = number(date);
        String name = names.getOrDefault(day, "");
        DayKind kind;
        if (isWorkingDay(day)) {
            kind = weekend(day) ? DayKind.MAKE_UP : DayKind.WORKING;
        } else {
            kind = Boolean.FALSE.equals(declared.get(day)) ? DayKind.HOLIDAY : DayKind.WEEKEND;
        }
        return new Day(date, kind, name, provisional(date));
    }

    /**
     * The n-th working day after a date, which itself is not counted; for negative n the n-th before it; for 0 the date.
     */
    public LocalDate plus(LocalDate date, int workingDays) {
        int day = number(date);
        if (workingDays == 0) {
            return date;
        }
        int ordinal = workingDays > 0 ? workedUpTo(day) + workingDays - 1 : workedUpTo(day - 1) + workingDays;
        return ordinal >= 0 && ordinal < nthDate.length ? nthDate[ordinal] : LocalDate.ofEpochDay(nthOutside(ordinal));
    }

    /** The n-th working day before a date, for instance the day of a warning. */
    public LocalDate minus(LocalDate date, int workingDays) {
        return plus(date, -workingDays);
    }

    /** Working days after one date up to and including the other; negative when it lies before. */
    public int between(LocalDate after, LocalDate upTo) {
        return between(number(after), number(upTo));
    }

    /** The date itself when it is worked, else the next working day. */
    public LocalDate sameOrNext(LocalDate date) {
        return isWorkingDay(date) ? date : plus(date, 1);
    }

    /** No yearly notice is known for the date's year. */
    public boolean provisional(LocalDate date) {
        return !knownYears.contains(date.getYear());
    }

    /** Any day from one to the other (inclusive, in either order) lies in a year without notice. */
    public boolean provisional(LocalDate from, LocalDate to) {
        int last = Math.max(from.getYear(), to.getYear());
        for (int year = Math.min(from.getYear(), to.getYear()); year <= last; year++) {
            if (!knownYears.contains(year)) {
                return true;
            }
        }
        return false;
    }

    /** Years with a yearly notice, ascending. */
    public List<Integer> knownYears() {
        return List.copyOf(knownYears);
    }

    /** {@link #isWorkingDay(LocalDate)} on epoch days. */
    public boolean isWorkingDay(int day) {
        int i = day - BEGIN;
        return (i >= 0 && i < worked.length) ? worked[i] : !weekend(day);
    }

    /** {@link #plus(LocalDate, int)} on epoch days: two array look-ups. */
    public int plus(int day, int workingDays) {
        if (workingDays > 0) {
            return nth(workedUpTo(day) + workingDays - 1);
        }
        return workingDays == 0 ? day : nth(workedUpTo(day - 1) + workingDays);
    }

    /** {@link #between(LocalDate, LocalDate)} on epoch days: two array look-ups. */
    public int between(int after, int upTo) {
        return workedUpTo(upTo) - workedUpTo(after);
    }

    /** Working days from the calendar's beginning up to and including the day. */
    int workedUpTo(int day) {
        int i = day - BEGIN;
        return (i >= 0 && i < workedUpTo.length) ? workedUpTo[i] : workedOutside(day);
    }

    /** The working day with this ordinal, counted from 0 at the calendar's beginning. */
    int nth(int ordinal) {
        return (ordinal >= 0 && ordinal < nthDay.length) ? nthDay[ordinal] : nthOutside(ordinal);
    }

    private int workedOutside(int day) {
        int from = day < BEGIN ? BEGIN : END;
        int before = day < BEGIN ? 0 : nthDay.length;
        int offset = day - from;
        return before + Math.floorDiv(offset, 7) * 5 + Math.min(Math.floorMod(offset, 7) + 1, 5);
    }

    private int nthOutside(int ordinal) {
        int from = ordinal < 0 ? BEGIN : END;
        int offset = ordinal < 0 ? ordinal : ordinal - nthDay.length;
        return from + Math.floorDiv(offset, 5) * 7 + Math.floorMod(offset, 5);
    }

    private void declare(int day, boolean isWorked, String name) {
        int i = day - BEGIN;
        if (i < 0 || i >= worked.length) {
            return;
        }
        worked[i] = isWorked;
        declared.put(day, isWorked);
        names.put(day, name);
    }

    private int[] number() {
        int total = 0;
        for (int i = 0; i < worked.length; i++) {
            total += worked[i] ? 1 : 0;
            workedUpTo[i] = total;
        }
        int[] days = new int[total];
        for (int i = 0; i < worked.length; i++) {
            if (worked[i]) {
                days[workedUpTo[i] - 1] = BEGIN + i;
            }
        }
        return days;
    }

    static int number(LocalDate date) {
        int month = (date.getYear() - FIRST_YEAR) * MONTHS + date.getMonthValue() - 1;
        return month >= 0 && month < BEFORE_MONTH.length
                ? BEFORE_MONTH[month] + date.getDayOfMonth()
                : Math.toIntExact(date.toEpochDay());
    }

    private static int[] beforeMonths() {
        int[] before = new int[(LAST_YEAR + 1 - FIRST_YEAR) * MONTHS];
        for (int month = 0; month < before.length; month++) {
            before[month] = (int) LocalDate.of(FIRST_YEAR + month / MONTHS, month % MONTHS + 1, 1)
                            .toEpochDay()
                    - 1;
        }
        return before;
    }

    private static boolean weekend(int day) {
        return Math.floorMod(day - BEGIN, 7) >= 5;
    }

    private static int monday(int year) {
        return (int) LocalDate.of(year, 1, 1)
                .with(TemporalAdjusters.nextOrSame(DayOfWeek.MONDAY))
                .toEpochDay();
    }

    /** Read when first asked for. */
    private static final class BuiltIn {
        static final WorkCalendar CALENDAR = new WorkCalendar(HolidayNotices.builtIn());
    }
}
