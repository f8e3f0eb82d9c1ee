package org.zhixing.planreader.time;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;
import org.zhixing.planreader.text.Numerals;

/**
 * A day, a third of a month, a month, a quarter, a half or a year as written, with what of it is missing.
 *
 * @param year as written; absent if not
 * @param shift years to add to the plan's year (明年); 0 if none is said
 * @param month 0 if none
 * @param day 0 if none
 * @param part what of the month or year: 上旬, 底, 上半年, 一季度 …, empty if the whole
 */
record Point(@Nullable Integer year, int shift, int month, int day, String part) {
    private static final String N = "(?:[0-3]?\\d|[一二三四五六七八九十]{1,3})";

    /** The pattern of a point whose groups are named with a prefix. */
    static String pattern(String p) {
        return "(?:(?<" + p + "y>(?:19|20)\\d\\d|[一二][〇零Oo\\d一二三四五六七八九]{3})年度?|(?<" + p
                + "w>今年|本年度?|当年|明年|次年|翌年|来年))?(?:(?<"
                + p + "m>" + N + ")月份?(?:(?<" + p + "d>" + N + ")[日号](?:\\([^()]{1,8}\\))?|(?<" + p
                + "x>上旬|中旬|下旬|初|中(?=前|旬|至|-|[,;。)]|$)|底|末))?|第?(?<"
                + p + "q>[一二三四1-4])季度[末底]?|(?<" + p + "h>上半年|下半年)|(?<" + p + "e>年底|年末|底|年初|初))";
    }

    static @Nullable Point of(Matcher m, String p) {
        String y = m.group(p + "y");
        String w = m.group(p + "w");
        Integer year = y == null ? null : Numerals.year(y);
        int shift = w != null && "明年次年翌年来年".contains(w) ? 1 : 0;
        String month = m.group(p + "m");
        String day = m.group(p + "d");
        String x = m.group(p + "x");
        String q = m.group(p + "q");
        String h = m.group(p + "h");
        String e = m.group(p + "e");
        if (e != null && e.length() == 1 && y == null && w == null) {
            return null;
        }
        String part =
                x != null ? x : h != null ? h : e != null ? e.substring(e.length() - 1) : q != null ? q + "季度" : "";
        int mm = month == null ? 0 : Numerals.value(month);
        int dd = day == null ? 0 : Numerals.value(day);
        boolean good = mm <= 12
                && dd <= 31
                && (month == null || mm >= 1)
                && (day == null || dd >= 1)
                && (year == null || year > 0);
        return good ? new Point(year, shift, mm, dd, part) : null;
    }

    boolean bareYear() {
        return month == 0 && part.isEmpty();
    }

    /** Whether the words stop inside a day, not at its end: 10月前, 2011年前. */
    boolean whole() {
        return day == 0 && (part.isEmpty() || part.endsWith("旬") || part.equals("初") || part.equals("中"));
    }

    @Nullable
    Integer year(TimeContext context, @Nullable Integer running) {
        if (year != null) {
            return year;
        }
        if (shift > 0) {
            Integer base = context.planYear();
            return base == null ? null : base + shift;
        }
        return running != null ? running : context.yearOf(month == 0 ? 12 : month);
    }

    @Nullable
    LocalDate first(int y) {
        if (month == 0) {
            return switch (part) {
                case "下半年" -> LocalDate.of(y, 7, 1);
                case "底", "末" -> LocalDate.of(y, 12, 1);
                default -> part.endsWith("季度") ? LocalDate.of(y, quarter() * 3 - 2, 1) : LocalDate.of(y, 1, 1);
            };
        }
        try {
            if (day > 0) {
                return LocalDate.of(y, month, day);
            }
            return LocalDate.of(
                    y,
                    month,
                    switch (part) {
                        case "中旬", "中" -> 11;
                        case "下旬" -> 21;
                        default -> 1;
                    });
        } catch (DateTimeException e) {
            return null;
        }
    }

    @Nullable
    LocalDate last(int y) {
        if (month == 0) {
            return switch (part) {
                case "上半年" -> LocalDate.of(y, 6, 30);
                default ->
                    part.endsWith("季度") ? YearMonth.of(y, quarter() * 3).atEndOfMonth() : LocalDate.of(y, 12, 31);
            };
        }
        try {
            if (day > 0) {
                return LocalDate.of(y, month, day);
            }
            return switch (part) {
                case "上旬", "初" -> LocalDate.of(y, month, 10);
                case "中旬", "中" -> LocalDate.of(y, month, 20);
                default -> YearMonth.of(y, month).atEndOfMonth();
            };
        } catch (DateTimeException e) {
            return null;
        }
    }

    private int quarter() {
        return Numerals.value(part.substring(0, 1));
    }
}
