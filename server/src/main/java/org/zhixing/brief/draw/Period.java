package org.zhixing.brief.draw;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import org.zhixing.brief.BriefKind;

/** The days that a brief is about, both included. */
public record Period(LocalDate from, LocalDate to) {

    private static final int DAYS_OF_A_WEEK = 7;
    private static final int MONTHS_OF_A_QUARTER = 3;

    /** The last whole week, month or quarter before a day; of briefs that have no rhythm, the last month up to the day. */
    public static Period before(BriefKind kind, LocalDate day) {
        return switch (kind) {
            case WEEKLY -> {
                var monday = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
                yield new Period(monday.minusDays(DAYS_OF_A_WEEK), monday.minusDays(1));
            }
            case MONTHLY -> {
                var month = YearMonth.from(day).minusMonths(1);
                yield new Period(month.atDay(1), month.atEndOfMonth());
            }
            case QUARTERLY -> {
                var first = firstOfQuarter(day);
                yield new Period(first.minusMonths(MONTHS_OF_A_QUARTER), first.minusDays(1));
            }
            case SPECIAL, CIRCULAR -> new Period(day.minusMonths(1).plusDays(1), day);
        };
    }

    static LocalDate firstOfQuarter(LocalDate day) {
        return day.with(IsoFields.DAY_OF_QUARTER, 1L);
    }
}
