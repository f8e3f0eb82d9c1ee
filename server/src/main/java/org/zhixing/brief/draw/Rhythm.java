package org.zhixing.brief.draw;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhixing.brief.BriefKind;
import org.zhixing.brief.desk.BriefRules;
import org.zhixing.timelimit.TimeLimits;

/** On which day a brief is drawn up and by which it is issued (practice 8: Monday, working day 5, day 10). */
@Component
public class Rhythm {

    /** Longer than any run of rest days. */
    private static final int FAR = 40;

    private final BriefRules rules;
    private final TimeLimits limits;

    Rhythm(BriefRules rules, TimeLimits limits) {
        this.rules = rules;
        this.limits = limits;
    }

    /** The day on which the schedule draws up the brief that is about the time before this day's week, month or quarter. */
    public LocalDate drawnOn(BriefKind kind, LocalDate day) {
        int number = rules.rule("draw", kind).number();
        return switch (kind) {
            case WEEKLY -> workingDay(monday(day).plusDays(number - 1L), 1);
            case MONTHLY -> workingDay(day.withDayOfMonth(1), number);
            default -> workingDay(Period.firstOfQuarter(day), number);
        };
    }

    /** The day by which it is issued; null for briefs without a rhythm. */
    public @Nullable LocalDate issuedBy(BriefKind kind, LocalDate day) {
        if (!kind.periodic()) {
            return null;
        }
        int number = rules.rule("issue", kind).number();
        return switch (kind) {
            case WEEKLY -> workingDay(drawnOn(kind, day), number);
            case MONTHLY -> workingDay(day.withDayOfMonth(1), number);
            default -> Period.firstOfQuarter(day).plusDays(number - 1L);
        };
    }

    /** The working day of this number from a day on, itself included. */
    private LocalDate workingDay(LocalDate from, int number) {
        return limits.workingDaysFrom(from, from.plusDays(FAR)).stream()
                .skip(number - 1L)
                .findFirst()
                .orElse(from);
    }

    private static LocalDate monday(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }
}
