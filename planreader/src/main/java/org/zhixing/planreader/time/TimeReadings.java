package org.zhixing.planreader.time;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;
import org.zhixing.planreader.Doubt;
import org.zhixing.planreader.DueKind;
import org.zhixing.planreader.text.Numerals;
import org.zhixing.planreader.time.TimeRule.Meaning;

/** What the words of a time limit mean in days. Where the year is not to be had, the days stay empty. */
final class TimeReadings {
    private static final int HOURS_OF_A_DAY = 24;

    private TimeReadings() {}

    static @Nullable Meaning range(Matcher m, TimeContext c) {
        Point a = Point.of(m, "a");
        Point b = Point.of(m, "b");
        if (a == null || b == null || (a.part().equals("底") && b.bareYear())) {
            return null;
        }
        Integer ya = a.year(c, null);
        Integer yb = ya;
        if (b.year() != null) {
            yb = b.year();
            if (a.year() == null && a.shift() == 0 && c.planYear() == null) {
                ya = a.month() > b.month() ? Integer.valueOf(b.year() - 1) : b.year();
            }
        } else if (b.shift() > 0) {
            yb = ya == null ? null : Integer.valueOf(ya + 1);
        }
        if (ya == null || yb == null) {
            return new Meaning(DueKind.WINDOW, null, null, Doubt.NO_YEAR);
        }
        LocalDate first = a.first(ya);
        LocalDate last = b.last(yb);
        boolean rolled = false;
        if (first != null && last != null && last.isBefore(first) && b.year() == null) {
            last = b.last(yb + 1);
            rolled = true;
        }
        if (first == null || last == null || last.isBefore(first)) {
            return new Meaning(DueKind.WINDOW, null, null, Doubt.TWO_READINGS);
        }
        return new Meaning(DueKind.WINDOW, first, last, rolled ? Doubt.TWO_READINGS : null);
    }

    static @Nullable Meaning days(Matcher m, TimeContext c) {
        Point a = Point.of(m, "a");
        int day = Numerals.value(m.group("bd"));
        if (a == null || a.month() == 0 || a.day() == 0 || day < a.day() || day > 31) {
            return null;
        }
        Integer y = a.year(c, null);
        Point b = new Point(a.year(), a.shift(), a.month(), day, "");
        return y == null
                ? new Meaning(DueKind.WINDOW, null, null, Doubt.NO_YEAR)
                : new Meaning(DueKind.WINDOW, a.first(y), b.last(y), null);
    }

    static @Nullable Meaning months(Matcher m, TimeContext c) {
        int f = Numerals.value(m.group("f"));
        int t = Numerals.value(m.group("t"));
        if (f < 1 || t < 1 || f > 12 || t > 12) {
            return null;
        }
        String x = m.group("x");
        Point a = new Point(m.group("y") == null ? null : Numerals.year(m.group("y")), 0, f, 0, "");
        Point b = new Point(a.year(), 0, t, 0, x == null ? "" : x);
        Integer y = a.year(c, null);
        if (y == null) {
            return new Meaning(DueKind.WINDOW, null, null, Doubt.NO_YEAR);
        }
        return new Meaning(DueKind.WINDOW, a.first(y), b.last(t < f ? y + 1 : y), t < f ? Doubt.TWO_READINGS : null);
    }

    static @Nullable Meaning by(Matcher m, TimeContext c) {
        Point a = Point.of(m, "a");
        if (a == null || (a.bareYear() && a.year() == null)) {
            return null;
        }
        String words = m.group();
        boolean end = words.contains("底") || words.contains("末");
        boolean part = a.day() == 0 && (a.part().endsWith("季度") || a.part().endsWith("半年"));
        if (!end && (a.whole() || part)) {
            return twoReadings(a, c);
        }
        return until(a, c);
    }

    /** 10月前: before October begins, or before it ends. */
    private static Meaning twoReadings(Point a, TimeContext c) {
        Integer y = a.year(c, null);
        LocalDate first = y == null ? null : a.first(y);
        LocalDate last = y == null ? null : a.last(y);
        List<LocalDate> readings = first == null || last == null ? List.of() : List.of(first.minusDays(1), last);
        return new Meaning(DueKind.BY, null, null, Doubt.TWO_READINGS, readings);
    }

    private static Meaning until(Point a, TimeContext c) {
        Integer y = a.year(c, null);
        LocalDate last = y == null ? null : a.last(y);
        return new Meaning(DueKind.BY, null, last, last == null ? Doubt.NO_YEAR : past(last, c));
    }

    /** A limit before the document's own date is more likely misread than meant. */
    private static @Nullable Doubt past(LocalDate last, TimeContext c) {
        return c.reference() != null && last.isBefore(c.reference()) ? Doubt.TWO_READINGS : null;
    }

    static @Nullable Meaning thisMonth(Matcher m, TimeContext c) {
        LocalDate reference = c.reference();
        return reference == null
                ? new Meaning(DueKind.BY, null, null, Doubt.NO_YEAR)
                : new Meaning(DueKind.BY, null, YearMonth.from(reference).atEndOfMonth(), null);
    }

    static @Nullable Meaning thisYear(Matcher m, TimeContext c) {
        Integer y = c.planYear();
        return y == null
                ? new Meaning(DueKind.BY, null, null, Doubt.NO_YEAR)
                : new Meaning(DueKind.BY, null, LocalDate.of(y, 12, 31), null);
    }

    static @Nullable Meaning wholeYear(Matcher m, TimeContext c) {
        Integer y = c.planYear();
        return y == null
                ? new Meaning(DueKind.WINDOW, null, null, Doubt.NO_YEAR)
                : new Meaning(DueKind.WINDOW, LocalDate.of(y, 1, 1), LocalDate.of(y, 12, 31), null);
    }

    static @Nullable Meaning year(Matcher m, TimeContext c) {
        int y = Numerals.year(m.group("y"));
        return new Meaning(DueKind.WINDOW, LocalDate.of(y, 1, 1), LocalDate.of(y, 12, 31), null);
    }

    static @Nullable Meaning years(Matcher m, TimeContext c) {
        int f = Numerals.year(m.group("f"));
        int t = Numerals.year(m.group("t"));
        return t < f ? null : new Meaning(DueKind.WINDOW, LocalDate.of(f, 1, 1), LocalDate.of(t, 12, 31), null);
    }

    static @Nullable Meaning dotted(Matcher m, TimeContext c) {
        int month = Integer.parseInt(m.group("m"));
        int day = m.group("d") == null ? 0 : Integer.parseInt(m.group("d"));
        if (month < 1 || month > 12 || day > 31) {
            return null;
        }
        return until(new Point(Numerals.year(m.group("y")), 0, month, day, ""), c);
    }

    static @Nullable Meaning untilYear(Matcher m, TimeContext c) {
        return new Meaning(DueKind.BY, null, LocalDate.of(Numerals.year(m.group("y")), 12, 31), null);
    }

    static @Nullable Meaning from(Matcher m, TimeContext c) {
        Point first = Point.of(m, "a");
        Point a = first == null || (first.bareYear() && first.year() == null) ? Point.of(m, "b") : first;
        if (a == null || (a.bareYear() && a.year() == null)) {
            return null;
        }
        Integer y = a.year(c, null);
        return new Meaning(DueKind.FROM, y == null ? null : a.first(y), null, y == null ? Doubt.NO_YEAR : null);
    }

    static @Nullable Meaning window(Matcher m, TimeContext c) {
        Point a = Point.of(m, "a");
        if (a == null || a.bareYear()) {
            return null;
        }
        Integer y = a.year(c, null);
        if (y == null) {
            return new Meaning(DueKind.WINDOW, null, null, Doubt.NO_YEAR);
        }
        LocalDate last = a.last(y);
        return last == null ? null : new Meaning(DueKind.WINDOW, a.first(y), last, null);
    }

    static @Nullable Meaning yearStart(Matcher m, TimeContext c) {
        Point a = Point.of(m, "a");
        if (a == null || a.month() > 0) {
            return null;
        }
        Integer y = a.year(c, null);
        return new Meaning(DueKind.VAGUE, y == null ? null : LocalDate.of(y, 1, 1), null, Doubt.NO_DAY);
    }

    static @Nullable Meaning afterIssue(Matcher m, TimeContext c) {
        int n = Numerals.value(m.group("n"));
        if (m.group("w").equals("工作日")) {
            return new Meaning(DueKind.BY, null, null, Doubt.NEEDS_CALENDAR);
        }
        LocalDate reference = c.reference();
        return reference == null || n < 0
                ? new Meaning(DueKind.BY, null, null, Doubt.NO_YEAR)
                : new Meaning(
                        DueKind.BY,
                        null,
                        m.group("w").equals("月") ? reference.plusMonths(n) : reference.plusDays(n),
                        null);
    }

    static @Nullable Meaning event(Matcher m, TimeContext c) {
        return new Meaning(DueKind.EVENT, null, null, Doubt.DEPENDS_ON_EVENT);
    }

    static @Nullable Meaning recurring(Matcher m, TimeContext c) {
        return new Meaning(DueKind.RECURRING, null, null, null);
    }

    /** 即日起 alone begins today; 即日起至8月10日 is a window that ends. */
    static @Nullable Meaning atOnce(Matcher m, TimeContext c) {
        Point end = m.groupCount() > 0 ? Point.of(m, "a") : null;
        if (end == null || (end.bareYear() && end.year() == null)) {
            return new Meaning(DueKind.IMMEDIATE, c.reference(), null, null);
        }
        Integer y = end.year(c, null);
        LocalDate last = y == null ? null : end.last(y);
        return new Meaning(DueKind.WINDOW, c.reference(), last, last == null ? Doubt.NO_YEAR : past(last, c));
    }

    /** 20日18时前 in an order: a day of the month it is given in, or of the next. */
    static @Nullable Meaning byTheHour(Matcher m, TimeContext c) {
        int day = Integer.parseInt(m.group("d"));
        LocalDate reference = c.reference();
        if (reference == null) {
            return new Meaning(DueKind.BY, null, null, Doubt.NO_YEAR);
        }
        YearMonth month = YearMonth.from(reference);
        boolean next = day < reference.getDayOfMonth();
        YearMonth meant = next ? month.plusMonths(1) : month;
        return day < 1 || !meant.isValidDay(day)
                ? null
                : new Meaning(DueKind.BY, null, meant.atDay(day), next ? Doubt.TWO_READINGS : null);
    }

    /** Hours no event begins are counted from the day of the paper. */
    static @Nullable Meaning withinHours(Matcher m, TimeContext c) {
        int days = (Integer.parseInt(m.group("n")) + HOURS_OF_A_DAY - 1) / HOURS_OF_A_DAY;
        LocalDate reference = c.reference();
        LocalDate last = reference == null ? null : reference.plusDays(days);
        return new Meaning(DueKind.BY, null, last, Doubt.DEPENDS_ON_EVENT);
    }

    /** The year of a number to be reached; one before the plan's own tells what has been. */
    static @Nullable Meaning targetYear(Matcher m, TimeContext c) {
        int y = Numerals.year(m.group("y"));
        Integer plan = c.planYear();
        return plan == null || y < plan
                ? null
                : new Meaning(DueKind.WINDOW, LocalDate.of(y, 1, 1), LocalDate.of(y, 12, 31), Doubt.NO_DAY);
    }
}
