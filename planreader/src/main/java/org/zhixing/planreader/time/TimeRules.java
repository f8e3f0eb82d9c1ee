package org.zhixing.planreader.time;

import java.util.List;
import org.zhixing.planreader.Doubt;
import org.zhixing.planreader.DueKind;
import org.zhixing.planreader.text.Seeker;
import org.zhixing.planreader.time.TimeRule.Meaning;

/** The ways of naming a time limit, in order of precedence. Where the year is not to be had, the days stay empty. */
final class TimeRules {
    private static final String A = Point.pattern("a");
    private static final String B = Point.pattern("b");
    private static final String TO = "(?:至|到|-{1,3}|~)";
    private static final String N = "(?:[0-3]?\\d|[一二三四五六七八九十]{1,3})";
    private static final String MONTH = N + "月份?(?:" + N + "[日号]|[上中下]旬|[底初末])?";
    private static final String OPEN = "(?<!\\d)(?:(?<!\\.)|(?=(?:19|20)\\d\\d年|\\d{1,2}月|[上下]半年|第?[一二三四]季度))";

    /** A day or month of every year, several of them, or a stretch of every year. */
    private static final String YEARLY = "每年度?的?" + MONTH + "(?:(?:[、和]|" + TO + ")" + MONTH + "){0,8}(?:之?前|以前)?";

    /** A year that stands before a number counts as the term of that number: 2025年达到500家, 2024年、2025年分别完成…. */
    private static final String COUNTED = "(?=(?:、(?:19|20)\\d\\d年){0,8}[^,。;:()\\n\\f\\d年月]{0,16}\\d)";

    static final List<TimeRule> ALL = List.of(
            rule(
                    "from-start-to-end",
                    true,
                    TimeSigns.START,
                    "从?" + OPEN + A + "(?:开始|起|启动)[,、]?(?:至|到)?" + B + "(?:基本)?(?:结束|止|完成|截止)",
                    TimeReadings::range),
            rule(
                    "range",
                    true,
                    TimeSigns.TO,
                    "(?:自|从)?" + OPEN + A + "(?:起|开始)?[,]?" + TO + B + "(?:前|止|结束)?",
                    TimeReadings::range),
            rule("days-of-a-month", true, TimeSigns.TO, OPEN + A + TO + "(?<bd>" + N + ")[日号]", TimeReadings::days),
            rule(
                    "months",
                    true,
                    TimeSigns.LIST,
                    OPEN + "(?:(?<y>(?:19|20)\\d\\d)年|今年|本年)?(?<f>" + N + ")(?:-{1,3}|~|至|到|、)(?<t>" + N
                            + ")月份?(?<x>底|末|上旬|中旬|下旬)?(?!\\d)",
                    TimeReadings::months),
            rule(
                    "end-of-this-month",
                    true,
                    "(?:本|当|这个)?(?<![\\d一二三四五六七八九十每季度逐])月[底末](?:之前|以前|前)?|本月内",
                    TimeReadings::thisMonth),
            rule(
                    "end-of-year",
                    true,
                    "(?:到|至|于|在)?(?:今年|本年|当年)?年?(?<!\\d年|[明去前次每])年[底末内](?:之前|以前|前)?|(?:今年|本年度?|当年|本年)内|(?:今|本)年[底末](?:之前|以前|前)?",
                    TimeReadings::thisYear),
            rule(
                    "by",
                    true,
                    TimeSigns.BEFORE,
                    OPEN + A + "(?:[12]?\\d(?:时|点)|(?:上午|下午|中午|晚上)(?:\\d{1,2}(?:时|点|:\\d\\d))?|下班)?(?:之前|以前|前|止(?!于))",
                    TimeReadings::by),
            rule(
                    "by-the-hour",
                    true,
                    TimeSigns.BEFORE,
                    "(?<![\\d月])(?<d>[0-3]?\\d)[日号](?:[012]?\\d(?:时|点)|下班)(?:之前|以前|前)",
                    TimeReadings::byTheHour),
            rule("by-the-end", true, TimeSigns.END, OPEN + A + "(?<=[底末])(?!的|以来)", TimeReadings::by),
            rule(
                    "until-the-year",
                    true,
                    "(?:到|至)(?<y>(?:19|20)\\d\\d)年(?=[,，、。;]|[^\\d一二三四五六七八九十底末初上下第])",
                    TimeReadings::untilYear),
            rule(
                    "from",
                    true,
                    TimeSigns.START,
                    "(?:(?:自|从)" + A + "(?:起|开始)|" + OPEN + B + "起)(?:执行|实施|施行)?",
                    TimeReadings::from),
            rule(
                    "days-after-issue",
                    true,
                    "(?:自?(?:本?(?:方案|通知|意见|办法|文件|决定|规定|措施|计划))?(?:印发|发布|发文|下发|公布)之日起|(?:印发|发布|发文|下发)后)(?<n>" + N
                            + "|\\d{1,3})个?(?<w>工作日|日|天|月)(?:之?内|前)",
                    TimeReadings::afterIssue),
            rule("within-hours", false, "(?<![\\d.])(?<n>\\d{1,3})个?小时(?:之内|以内|内)", TimeReadings::withinHours),
            rule(
                    "days-after-an-event",
                    false,
                    "(?<![\\d.])(?<n>\\d{1,3}|[一二三四五六七八九十]{1,3})个?(?:工作日|日|天|小时|个月)(?:之?内)",
                    TimeReadings::event),
            rule(
                    "recurring",
                    true,
                    YEARLY
                            + "|每(?:个)?(?:年度?|季度?|月度?|周|日|天|旬|半年|半月|学期|两周|[\\d一二三四五六七八九十]{1,2}(?:天|日|周|个月))(?:的)?(?:[上中下]旬|第[一二三四]?(?:个)?[^,。;]{1,6}|末月|末|底|初)?(?:月?"
                            + N + "[日号])?(?:之?前|以前|内|底前)?",
                    TimeReadings::recurring),
            rule("regularly", false, "定期|按[月季周年](?:度)?|逐月|按季度|不定期(?!限)", TimeReadings::recurring),
            rule("at-once", true, "即日起(?:至" + A + "(?:前|止)?)?", TimeReadings::atOnce),
            rule("whole-year", false, "全年(?=[^,。;\\n]{0,30}\\d)", TimeReadings::wholeYear),
            rule(
                    "target-year",
                    false,
                    "(?<!\\d)(?<y>(?:19|20)\\d\\d)年(?![\\d底末初上下内前度第春秋冬夏起以]|[一二三四五六七八九十]{1,2}月)" + COUNTED,
                    TimeReadings::targetYear),
            rule("quarter-or-half", false, TimeSigns.PART, OPEN + A + "(?<=季度|季度[末底]|半年)", TimeReadings::window),
            rule("beginning-of-year", false, TimeSigns.FIRST, OPEN + A + "(?<=年初|\\d年初)", TimeReadings::yearStart),
            rule("month-or-day", false, OPEN + A + "(?<=[月份旬日号初中底末)])(?:上午|下午|晚上)?", TimeReadings::window));

    /** Limits that are a whole value behind a label or in a bracket. */
    static final List<TimeRule> ALONE = List.of(
            rule(
                    "ongoing",
                    true,
                    "(?:长期|长期坚持|长期推进|持续(?:推进|开展|实施|进行)?|常态化(?:推进|开展)?|常年|贯穿(?:全年|始终|全程)|全程|全过程|经常性|日常)",
                    (m, c) -> new Meaning(DueKind.ONGOING, null, null, null)),
            rule(
                    "immediate",
                    true,
                    "(?:立即|即时|马上|尽快|抓紧|即日起?|立行立改|立即整改|立查立改)(?:落实|整改|办理|完成|实施|执行)?",
                    TimeReadings::atOnce),
            rule("whole-year", true, "全年(?:度)?(?:推进|实施|开展|落实|完成)?", TimeReadings::wholeYear),
            rule("this-year", true, "今年|本年度?|年内|当年", TimeReadings::thisYear),
            rule("year", true, "(?<y>(?:19|20)\\d\\d)(?:年|(?=$))(?:度|全年)?", TimeReadings::year),
            rule("years", true, "(?<f>(?:19|20)\\d\\d)年?" + TO + "(?<t>(?:19|20)\\d\\d)年?", TimeReadings::years),
            rule(
                    "dotted-day",
                    true,
                    "(?<y>(?:19|20)\\d\\d)[./-](?<m>\\d{1,2})(?:[./-](?<d>\\d{1,2}))?(?:前)?",
                    TimeReadings::dotted),
            rule(
                    "vague",
                    true,
                    "近期|适当时候|适时|视情(?:况)?|根据需要|按需|待定|不限|另行通知|按(?:要求|规定|上级要求|时间节点|序时进度)(?:时限|时间)?(?:完成|推进)?|按时(?:完成)?",
                    (m, c) -> new Meaning(DueKind.VAGUE, null, null, Doubt.NO_DAY)));

    private TimeRules() {}

    private static TimeRule rule(String name, boolean explicit, String words, TimeRule.Reading reading) {
        return rule(name, explicit, TimeSigns.NONE, words, reading);
    }

    private static TimeRule rule(String name, boolean explicit, int signs, String words, TimeRule.Reading reading) {
        return new TimeRule(name, Seeker.of(words), explicit, signs, reading);
    }
}
