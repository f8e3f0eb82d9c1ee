package org.zhixing.inspection.web;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.zhixing.act.UnitId;
import org.zhixing.inspection.BurdenKind;
import org.zhixing.inspection.ChallengeAnswer;
import org.zhixing.inspection.burden.Allowance;
import org.zhixing.inspection.burden.BurdenMeter;
import org.zhixing.inspection.burden.Challenge;
import org.zhixing.inspection.burden.Meetings;
import org.zhixing.inspection.burden.OutsideDuty;
import org.zhixing.rows.Rule;

/**
 * The burden meter of one month.
 *
 * @param path where it stands, for its own links
 * @param inside whether it is read by somebody who works here, for whom figures open
 * @param most the largest figure of each kind in the trend, for its bars
 * @param quarters what was asked of a township on the average, up to the last whole month
 * @param minutes what each kind of request costs, with where the estimate comes from
 * @param stops which sorts of requests stop at the quota of the year, and which are prescribed
 * @param warning from how many per cent of a quota on it is warned
 * @param outside what townships were asked outside their duty lists, in the month and since the beginning of its year
 * @param answers what became of questions in the last twelve months
 * @param challenges those the reader may see, none on the public page
 * @param allowances leave to go above a quota, as far as the reader may see it
 * @param ofWholeLines meetings of whole lines in the year, planned and held
 * @param mergeable planned meetings that may be one
 * @param mostOfWholeLine how many of them a body convenes in a year without leave
 */
public record BurdenPage(
        String path,
        boolean inside,
        YearMonth month,
        List<BurdenMeter.Line> lines,
        Map<YearMonth, Map<BurdenKind, Integer>> trend,
        Map<BurdenKind, Integer> most,
        List<BurdenMeter.Quarter> quarters,
        List<Rule> quotas,
        List<Rule> minutes,
        List<Rule> stops,
        int warning,
        List<OutsideDuty.Line> outside,
        Map<ChallengeAnswer, Integer> answers,
        List<Challenge> challenges,
        List<Allowance> allowances,
        Map<UnitId, String> names,
        List<Meetings.Meeting> meetings,
        List<Meetings.Meeting> ofWholeLines,
        int mostOfWholeLine,
        List<Meetings.Mergeable> mergeable,
        boolean office,
        boolean speaks) {

    public String href(YearMonth other) {
        return path + "?month=" + other;
    }

    /** The acts behind a figure, for those who work here; null on the public page and where there are none. */
    public @Nullable String acts(
            @Nullable UnitId unit, YearMonth first, YearMonth last, BurdenKind kind, double figure) {
        return !inside || figure == 0
                ? null
                : "/burden/acts?kind=" + kind + "&from=" + first + "&to=" + last
                        + (unit == null ? "" : "&unit=" + unit.value());
    }

    /** The dockets behind a figure of what was asked outside duty lists; null on the public page and where there are none. */
    public @Nullable String outside(UnitId unit, YearMonth first, int figure) {
        return inside && figure > 0 ? "/burden/outside?from=" + first + "&to=" + month + "&unit=" + unit.value() : null;
    }

    /** Townships that were asked something outside their lists. */
    public List<OutsideDuty.Line> outsideOfYear() {
        return outside.stream().filter(one -> one.year() > 0).toList();
    }

    /** The questions behind an answer, for those who work here; null on the public page. */
    public @Nullable String answered(ChallengeAnswer answer) {
        return inside ? "/burden/challenges?answer=" + answer : null;
    }

    /** One unit, month by month. */
    public String unit(UnitId unit) {
        return path + "/units/" + unit.value() + "?month=" + month;
    }

    public long overOfYear() {
        return lines.stream().filter(BurdenMeter.Line::overOfYear).count();
    }

    public long over() {
        return lines.stream().filter(BurdenMeter.Line::over).count();
    }

    /** Those of whom something was asked, in official order. */
    public List<BurdenMeter.Line> asked() {
        return lines.stream().filter(line -> !line.nothing()).toList();
    }

    public List<BurdenMeter.Line> spared() {
        return lines.stream().filter(BurdenMeter.Line::nothing).toList();
    }

    /** Of a bar 100 wide. */
    public int width(BurdenMeter.Quarter quarter, BurdenKind kind) {
        double whole =
                quarters.stream().mapToDouble(one -> one.average(kind)).max().orElse(0);
        return whole == 0 ? 0 : (int) Math.round(quarter.average(kind) * 100 / whole);
    }

    public int trend(YearMonth of, BurdenKind kind) {
        return trend.getOrDefault(of, Map.of()).getOrDefault(kind, 0);
    }

    /** Of a bar 100 wide. */
    public int width(YearMonth of, BurdenKind kind) {
        int whole = most.getOrDefault(kind, 0);
        return whole == 0 ? 0 : trend(of, kind) * 100 / whole;
    }

    public String name(UnitId unit) {
        return names.getOrDefault(unit, "");
    }
}
