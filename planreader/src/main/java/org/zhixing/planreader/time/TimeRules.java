package org.zhixing.planreader.time;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.zhixing.planreader.Doubt;
import org.zhixing.planreader.DueKind;
import org.zhixing.planreader.text.Numerals;
import org.zhixing.planreader.text.Seeker;
import org.zhixing.planreader.time.TimeRule.Meaning;

/** The ways of naming a time limit, in order of precedence. Where the year is not to be had, the days stay empty. */
final class TimeRules {
    private static final String A = Point.pattern("a");
    private static final String B = Point.pattern("b");
    private static final String TO = "(?:至|到|-{1,3}|~)";
    private static final String N = "(?:[0-3]?\\d|[一二三四五六七八九十]{1,3})";
    private static final String OPEN = "(?<!\\d)(?:(?<!\\.)|(?=(?:19|20)\\d\\d年|\\d{1,2}月))";

    static final List<TimeRule> ALL = List.of(
            rule(
                    "from-start-to-end",
                    true,
                    "从?" + OPEN + A + "(?:开始|起|启动)[,、]?(?:至|到)?" + B + "(?:基本)?(?:结束|止|完成|截止)",
                    TimeRules::range),
            rule("range", true, "(?:自|从)?" + OPEN + A + "(?:起|开始)?[,]?" + TO + B + "(?:前|止|结束)?", TimeRules::range),
            rule("days-of-a-month", true, OPEN + A + TO + "(?<bd>" + N + ")[日号]", TimeRules::days),
            rule(
                    "months",
                    true,
                    OPEN + "(?:(?<y>(?:19|20)\\d\\d)年|今年|本年)?(?<f>" + N + ")(?:-{1,3}|~|至|到|、)(?<t>" + N
                            + ")月份?(?<x>底|末|上旬|中旬|下旬)?(?!\\d)",
                    TimeRules::months),
            rule(
                    "end-of-this-month",
                    true,
                    "(?:本|当|这个)?(?<![\\d一二三四五六七八九十每季度逐])月[底末](?:之前|以前|前)?|本月内",
                    TimeRules::thisMonth),
            rule(
                    "end-of-year",
                    true,
                    "(?:到|至|于|在)?(?:今年|本年|当年)?年?(?<!\\d年|[明去前次每])年[底末内](?:之前|以前|前)?|(?:今年|本年度?|当年|本年)内|(?:今|本)年[底末](?:之前|以前|前)?",
                    TimeRules::thisYear),
            rule(
                    "by",
                    true,
                    OPEN + A + "(?:[12]?\\d(?:时|点)|(?:上午|下午|中午|晚上)(?:\\d{1,2}(?:时|点|:\\d\\d))?|下班)?(?:之前|以前|前|止(?!于))",
                    TimeRules::by),
            rule("by-the-end", true, OPEN + A + "(?<=[底末])(?!的|以来)", TimeRules::by),
            rule(
                    "until-the-year",
                    true,
                    "(?:到|至)(?<y>(?:19|20)\\d\\d)年(?=[,，、。;]|[^\\d一二三四五六七八九十底末初上下第])",
                    TimeRules::untilYear),
            rule("from", true, "(?:(?:自|从)" + A + "(?:起|开始)|" + OPEN + B + "起)(?:执行|实施|施行)?", TimeRules::from),
            rule(
                    "days-after-issue",
                    true,
                    "(?:自?(?:本?(?:方案|通知|意见|办法|文件))?(?:印发|发布|发文|下发|公布)之日起|(?:印发|发布|发文|下发)后)(?<n>" + N
                            + "|\\d{1,3})个?(?<w>工作日|日|天)(?:之?内|前)",
                    TimeRules::afterIssue),
            rule(
                    "days-after-an-event",
                    false,
                    "(?<![\\d.])(?<n>\\d{1,3}|[一二三四五六七八九十]{1,3})个?(?:工作日|日|天|小时|个月)(?:之?内)",
                    TimeRules::event),
            rule(
                    "recurring",
                    true,
                    "每(?:个)?(?:年度?|季度?|月度?|周|日|天|旬|半年|半月|学期|两周|[\\d一二三四五六七八九十]{1,2}(?:天|日|周|个月))(?:的)?(?:[上中下]旬|第[一二三四]?(?:个)?[^,。;]{1,6}|末月|末|底|初)?(?:月?"
                            + N + "[日号])?(?:之?前|以前|内|底前)?",
                    TimeRules::recurring),
            rule("regularly", false, "定期|按[月季周年](?:度)?|逐月|按季度|不定期(?!限)", TimeRules::recurring),
            rule("at-once", true, "即日起(?:至" + A + "(?:前|止)?)?", TimeRules::atOnce),
            rule("quarter-or-half", false, OPEN + A + "(?<=季度|季度[末底]|半年)", TimeRules::window),
            rule("beginning-of-year", false, OPEN + A + "(?<=年初|\\d年初)", TimeRules::yearStart),
            rule("month-or-day", false, OPEN + A + "(?<=[月份旬日号初中底末)])(?:上午|下午|晚上)?", TimeRules::window));

    /** Limits that are a whole value behind a label or in a bracket. */
    static final List<TimeRule> ALONE = List.of(
            rule(
                    "ongoing",
                    true,
                    "(?:长期|长期坚持|长期推进|持续(?:推进|开展|实施|进行)?|常态化(?:推进|开展)?|常年|贯穿(?:全年|始终|全程)|全程|全过程|经常性|日常)",
                    (m, c) -> new Meaning(DueKind.ONGOING, null, null, null)),
            rule("immediate", true, "(?:立即|即时|马上|尽快|抓紧|即日起?|立行立改|立即整改|立查立改)(?:落实|整改|办理|完成|实施|执行)?", TimeRules::atOnce),
            rule("whole-year", true, "全年(?:度)?(?:推进|实施|开展|落实|完成)?", TimeRules::wholeYear),
            rule("this-year", true, "今年|本年度?|年内|当年", TimeRules::thisYear),
            rule("year", true, "(?<y>(?:19|20)\\d\\d)(?:年|(?=$))(?:度|全年)?", TimeRules::year),
            rule("years", true, "(?<f>(?:19|20)\\d\\d)年?" + TO + "(?<t>(?:19|20)\\d\\d)年?", TimeRules::years),
            rule(
                    "dotted-day",
                    true,
                    "(?<y>(?:19|20)\\d\\d)[./-](?<m>\\d{1,2})(?:[./-](?<d>\\d{1,2}))?(?:前)?",
                    TimeRules::dotted),
            rule(
                    "vague",
                    true,
                    "近期|适当时候|适时|视情(?:况)?|根据需要|按需|待定|不限|另行通知|按(?:要求|规定|上级要求|时间节点|序时进度)(?:时限|时间)?(?:完成|推进)?|按时(?:完成)?",
                    (m, c) -> new Meaning(DueKind.VAGUE, null, null, Doubt.NO_DAY)));

    /** What each of {@link #ALL} can begin with. */
    static final List<Seeker> OPENERS =
            ALL.stream().map(rule -> Seeker.of(rule.words().pattern())).toList();

    private TimeRules() {}

    private static TimeRule rule(String name, boolean explicit, String words, TimeRule.Reading reading) {
        return new TimeRule(name, Pattern.compile(words), explicit, reading);
    }

    private static @Nullable Meaning range(Matcher m, TimeContext c) {
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

    private static @Nullable Meaning days(Matcher m, TimeContext c) {
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

    private static @Nullable Meaning months(Matcher m, TimeContext c) {
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

    private static @Nullable Meaning by(Matcher m, TimeContext c) {
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

    private static @Nullable Meaning thisMonth(Matcher m, TimeContext c) {
        LocalDate reference = c.reference();
        return reference == null
                ? new Meaning(DueKind.BY, null, null, Doubt.NO_YEAR)
                : new Meaning(DueKind.BY, null, YearMonth.from(reference).atEndOfMonth(), null);
    }

    private static @Nullable Meaning thisYear(Matcher m, TimeContext c) {
        Integer y = c.planYear();
        return y == null
                ? new Meaning(DueKind.BY, null, null, Doubt.NO_YEAR)
                : new Meaning(DueKind.BY, null, LocalDate.of(y, 12, 31), null);
    }

    private static @Nullable Meaning wholeYear(Matcher m, TimeContext c) {
        Integer y = c.planYear();
        return y == null
                ? new Meaning(DueKind.WINDOW, null, null, Doubt.NO_YEAR)
                : new Meaning(DueKind.WINDOW, LocalDate.of(y, 1, 1), LocalDate.of(y, 12, 31), null);
    }

    private static @Nullable Meaning year(Matcher m, TimeContext c) {
        int y = Numerals.year(m.group("y"));
        return new Meaning(DueKind.WINDOW, LocalDate.of(y, 1, 1), LocalDate.of(y, 12, 31), null);
    }

    private static @Nullable Meaning years(Matcher m, TimeContext c) {
        int f = Numerals.year(m.group("f"));
        int t = Numerals.year(m.group("t"));
        return t < f ? null : new Meaning(DueKind.WINDOW, LocalDate.of(f, 1, 1), LocalDate.of(t, 12, 31), null);
    }

    private static @Nullable Meaning dotted(Matcher m, TimeContext c) {
        int month = Integer.parseInt(m.group("m"));
        int day = m.group("d") == null ? 0 : Integer.parseInt(m.group("d"));
        if (month < 1 || month > 12 || day > 31) {
            return null;
        }
        return until(new Point(Numerals.year(m.group("y")), 0, month, day, ""), c);
    }

    private static @Nullable Meaning untilYear(Matcher m, TimeContext c) {
        return new Meaning(DueKind.BY, null, LocalDate.of(Numerals.year(m.group("y")), 12, 31), null);
    }

    private static @Nullable Meaning from(Matcher m, TimeContext c) {
        Point first = Point.of(m, "a");
        Point a = first == null || (first.bareYear() && first.year() == null) ? Point.of(m, "b") : first;
        if (a == null || (a.bareYear() && a.year() == null)) {
            return null;
        }
        Integer y = a.year(c, null);
        return new Meaning(DueKind.FROM, y == null ? null : a.first(y), null, y == null ? Doubt.NO_YEAR : null);
    }

    private static @Nullable Meaning window(Matcher m, TimeContext c) {
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

    private static @Nullable Meaning yearStart(Matcher m, TimeContext c) {
        Point a = Point.of(m, "a");
        if (a == null || a.month() > 0) {
            return null;
        }
        Integer y = a.year(c, null);
        return new Meaning(DueKind.VAGUE, y == null ? null : LocalDate.of(y, 1, 1), null, Doubt.NO_DAY);
    }

    private static @Nullable Meaning afterIssue(Matcher m, TimeContext c) {
        int n = Numerals.value(m.group("n"));
        if (m.group("w").equals("工作日")) {
            return new Meaning(DueKind.BY, null, null, Doubt.NEEDS_CALENDAR);
        }
        LocalDate reference = c.reference();
        return reference == null || n < 0
                ? new Meaning(DueKind.BY, null, null, Doubt.NO_YEAR)
                : new Meaning(DueKind.BY, null, reference.plusDays(n), null);
    }

    private static @Nullable Meaning event(Matcher m, TimeContext c) {
        return new Meaning(DueKind.EVENT, null, null, Doubt.DEPENDS_ON_EVENT);
    }

    private static @Nullable Meaning recurring(Matcher m, TimeContext c) {
        return new Meaning(DueKind.RECURRING, null, null, null);
    }

    private static @Nullable Meaning atOnce(Matcher m, TimeContext c) {
        return new Meaning(DueKind.IMMEDIATE, c.reference(), null, null);
    }
}
