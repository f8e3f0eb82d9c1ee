package org.zhixing.ladder;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.zhixing.worktime.Counting;
import org.zhixing.worktime.DueOnRestDay;

/**
 * When reports of progress would have been asked for and missed (R035, practice 8): by the city's day, under a coloured
 * notice by its rhythm; a report answers what was asked last, and what is missed is asked for anew.
 */
final class Reports {

    private static final int MONTHS_OF_A_QUARTER = 3;

    private final Numbers rules;
    private final Days days;
    private final Counting counting;
    private final Instant now;

    Reports(Numbers rules, Days days, Counting counting, Instant now) {
        this.rules = rules;
        this.days = days;
        this.counting = counting;
        this.now = now;
    }

    /**
     * What a docket meets.
     *
     * @param due last day of its own term
     * @param term that term in working days
     * @param yellow when a yellow notice was issued, null for never
     * @param red when a red one was
     */
    void of(
            Fared one,
            LocalDate due,
            int term,
            @Nullable Instant yellow,
            @Nullable Instant red,
            Map<LadderStep, Instant> met) {
        var receipt = one.receipt();
        Instant at = receipt == null ? null : receipt.at();
        LocalDate after = at == null ? null : Days.of(at);
        while (at != null && after != null && at.isBefore(now)) {
            Instant asked = asked(at, after, due, term, yellow, red);
            Instant late = asked == null ? null : days.rung(Days.lastDay(asked), 1, rules.time("ladder.at"));
            Instant left = one.withTheUnit(at) ? one.leaves(at) : at;
            Instant report = reportAfter(one, at);
            Instant next = earlier(earlier(left, report), earlier(earlier(behind(yellow, at), behind(red, at)), late));
            if (left != null && left.equals(next)) {
                at = one.returns(left);
                after = at == null ? null : Days.of(at);
            } else if (next == null || !next.isBefore(now)) {
                at = null;
            } else {
                boolean reported = next.equals(report);
                if (asked != null && (reported || next.equals(late))) {
                    met.putIfAbsent(LadderStep.REPORT_DUE, asked);
                    if (!next.isBefore(asked)) {
                        met.putIfAbsent(LadderStep.REPORT_LATE, asked);
                    }
                }
                after = reported && asked != null && Days.lastDay(asked).isAfter(Days.of(next))
                        ? Days.lastDay(asked)
                        : Days.of(next);
                at = next;
            }
        }
    }

    private static @Nullable Instant reportAfter(Fared one, Instant at) {
        return one.reports().stream()
                .filter(report -> report.isAfter(at))
                .findFirst()
                .orElse(null);
    }

    private static @Nullable Instant behind(@Nullable Instant one, Instant at) {
        return one != null && one.isAfter(at) ? one : null;
    }

    private static @Nullable Instant earlier(@Nullable Instant one, @Nullable Instant other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.isBefore(other) ? one : other;
    }

    private @Nullable Instant asked(
            Instant at, LocalDate after, LocalDate due, int term, @Nullable Instant yellow, @Nullable Instant red) {
        if (red != null && !at.isBefore(red)) {
            return counting.dueAt(at, rules.period("progress.RED"), DueOnRestDay.STAYS);
        }
        if (yellow != null && !at.isBefore(yellow)) {
            return counting.dueAt(at, rules.period("progress.YELLOW"), DueOnRestDay.STAYS);
        }
        var day = regular(after, term);
        return day != null && day.isBefore(due) ? Days.endOf(day) : null;
    }

    /** The next day of the city for it, far enough away, moved on to a working day; null when none is known. */
    private @Nullable LocalDate regular(LocalDate after, int term) {
        boolean quarterly = term > rules.length("progress.long.upto");
        int least = rules.length("progress.least");
        var day = onDay(after);
        while (days.between(after, day) < least || (quarterly && day.getMonthValue() % MONTHS_OF_A_QUARTER != 0)) {
            day = onDay(day.withDayOfMonth(1).plusMonths(1));
            if (day.isAfter(days.working().last())) {
                return null;
            }
        }
        return days.working().ceiling(day);
    }

    private LocalDate onDay(LocalDate month) {
        return month.withDayOfMonth(Math.max(1, Math.min(rules.number("progress.day"), month.lengthOfMonth())));
    }
}
