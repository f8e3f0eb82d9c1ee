package org.zhixing.worktime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhixing.worktime.Sample.COUNTING;
import static org.zhixing.worktime.Sample.at;
import static org.zhixing.worktime.Sample.day;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.zhixing.worktime.Period.CalendarDays;
import org.zhixing.worktime.Period.ClockMinutes;
import org.zhixing.worktime.Period.Months;
import org.zhixing.worktime.Period.WorkingDays;
import org.zhixing.worktime.Period.WorkingHours;
import org.zhixing.worktime.Run.Reason;

class CountingExplainsItselfTests {

    @Test
    void fiveWorkingDaysOverSpringFestivalShowTheMakeUpDayAndTheHolidays() {
        Counted counted = COUNTING.explain(at("2026-02-12T16:05"), new WorkingDays(5), DueOnRestDay.STAYS);
        assertThat(counted.lastDay()).isEqualTo(day("2026-02-26"));
        assertThat(counted.until()).isEqualTo(LocalDateTime.parse("2026-02-27T00:00"));
        assertThat(counted.provisional()).isFalse();
        assertThat(counted.runs())
                .containsExactly(
                        new Run(Reason.START, day("2026-02-12"), day("2026-02-12"), "", 0),
                        new Run(Reason.COUNTED, day("2026-02-13"), day("2026-02-13"), "", 1),
                        new Run(Reason.MAKE_UP_COUNTED, day("2026-02-14"), day("2026-02-14"), "春节", 1),
                        new Run(Reason.HOLIDAY_SKIPPED, day("2026-02-15"), day("2026-02-23"), "春节", 0),
                        new Run(Reason.COUNTED, day("2026-02-24"), day("2026-02-26"), "", 3));
    }

    @Test
    void anEndThatRolledSaysOverWhichDays() {
        Counted counted = COUNTING.explain(at("2026-02-10T09:00"), new CalendarDays(60), DueOnRestDay.ROLLS_FORWARD);
        assertThat(counted.runs())
                .containsExactly(
                        new Run(Reason.START, day("2026-02-10"), day("2026-02-10"), "", 0),
                        new Run(Reason.COUNTED, day("2026-02-11"), day("2026-04-11"), "", 60),
                        new Run(Reason.ROLLED_OVER, day("2026-04-12"), day("2026-04-13"), "", 0));
    }

    @Test
    void hoursOfOfficeTimeSkipTheNightAndMinutesOnTheClockDoNot() {
        assertThat(COUNTING.dueAt(at("2026-02-13T16:30"), new WorkingHours(2), DueOnRestDay.STAYS))
                .isEqualTo(at("2026-02-14T09:30"));
        assertThat(COUNTING.dueAt(at("2026-02-14T17:00"), new WorkingHours(1), DueOnRestDay.STAYS))
                .isEqualTo(at("2026-02-24T09:00"));
        assertThat(COUNTING.dueAt(at("2026-02-14T23:30"), new ClockMinutes(120), DueOnRestDay.STAYS))
                .isEqualTo(at("2026-02-15T01:30"));
    }

    @Test
    void onlyWhatANoticeMayStillMoveIsProvisional() {
        var start = at("2026-12-20T10:00");
        assertThat(provisional(start, new WorkingDays(5))).isFalse();
        assertThat(provisional(start, new WorkingDays(20))).isTrue();
        assertThat(provisional(start, new CalendarDays(60))).isFalse();
        assertThat(provisional(start, new Months(3))).isFalse();
        assertThat(COUNTING.explain(start, new Months(3), DueOnRestDay.ROLLS_FORWARD)
                        .provisional())
                .isTrue();
    }

    @Test
    void timeExcludedMovesTheEndByItsWorkingDaysOnly() {
        var due = COUNTING.endOf(day("2026-02-26"));
        assertThat(COUNTING.shifted(due, new WorkingDays(5), at("2026-02-13T10:00"), at("2026-02-24T10:00")))
                .isEqualTo(COUNTING.endOf(day("2026-02-28")));
        assertThat(COUNTING.shifted(due, new WorkingDays(5), at("2026-02-13T10:00"), at("2026-02-13T18:00")))
                .isEqualTo(due);
        assertThat(COUNTING.shifted(due, new CalendarDays(5), at("2026-02-13T10:00"), at("2026-02-24T10:00")))
                .isEqualTo(COUNTING.endOf(day("2026-03-09")));
        assertThat(COUNTING.shifted(
                        at("2026-02-14T09:30"), new WorkingHours(2), at("2026-02-13T17:00"), at("2026-02-14T09:00")))
                .isEqualTo(at("2026-02-14T10:30"));
    }

    @Test
    void whatIsLeftIsCountedFromTheDayAfterToday() {
        var due = COUNTING.endOf(day("2026-02-26"));
        assertThat(COUNTING.workingDaysLeft(at("2026-02-13T10:00"), due)).isEqualTo(4);
        assertThat(COUNTING.workingDaysLeft(at("2026-02-26T23:59"), due)).isZero();
        assertThat(COUNTING.workingDaysLeft(at("2026-03-02T00:00"), due)).isEqualTo(-3);
    }

    @Test
    void runsHaveNoGapsAndCountExactlyThePeriod() {
        Random random = new Random(7);
        for (int i = 0; i < 500; i++) {
            var event = day("2008-01-01").plusDays(random.nextInt(7_200)).atTime(random.nextInt(24), 0);
            int n = random.nextInt(90);
            Period period = List.of(new WorkingDays(n), new CalendarDays(n), new Months(n % 14))
                    .get(random.nextInt(3));
            DueOnRestDay rest = random.nextBoolean() ? DueOnRestDay.STAYS : DueOnRestDay.ROLLS_FORWARD;
            var instant = event.atZone(Sample.ZONE).toInstant();
            Counted counted = COUNTING.explain(instant, period, rest);
            var next = event.toLocalDate();
            int sum = 0;
            for (Run run : counted.runs()) {
                assertThat(run.from()).isEqualTo(next);
                next = run.to().plusDays(1);
                sum += run.counted();
            }
            assertThat(next.minusDays(1)).isEqualTo(counted.lastDay());
            if (!(period instanceof Months)) {
                assertThat(sum).isEqualTo(n);
            }
            assertThat(counted.until()).isEqualTo(counted.lastDay().plusDays(1).atStartOfDay());
            if (rest == DueOnRestDay.ROLLS_FORWARD && n > 0) {
                assertThat(COUNTING.calendar().isWorkingDay(counted.lastDay())).isTrue();
            }
            assertThat(COUNTING.provisional(instant, period, rest, COUNTING.dueAt(instant, period, rest)))
                    .isEqualTo(counted.provisional());
        }
    }

    private static boolean provisional(java.time.Instant start, Period period) {
        return COUNTING.explain(start, period, DueOnRestDay.STAYS).provisional();
    }
}
