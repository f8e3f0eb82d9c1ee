package org.zhixing.worktime;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ArraysAgreeWithADayByDayLoopTests {

    private final WorkCalendar calendar = WorkCalendar.builtIn();

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void addingAndCountingAgree(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < 3_000; i++) {
            LocalDate date = LocalDate.of(1980 + random.nextInt(140), 1, 1).plusDays(random.nextInt(366));
            int n = random.nextInt(601) - 300;
            LocalDate end = loop(date, n);
            assertThat(calendar.plus(date, n)).as("%s + %s", date, n).isEqualTo(end);
            if (n >= 0) {
                assertThat(calendar.between(date, end)).isEqualTo(n);
                assertThat(calendar.minus(calendar.plus(end, 1), 1))
                        .isEqualTo(n == 0 ? calendar.minus(calendar.plus(date, 1), 1) : end);
            }
            LocalDate other = date.plusDays(random.nextInt(2000) - 1000);
            assertThat(calendar.between(date, other)).isEqualTo(count(date, other));
            assertThat(calendar.between(date, other)).isEqualTo(-calendar.between(other, date));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {4, 5})
    void officeHoursAgreeWithAMinuteLoop(long seed) {
        Random random = new Random(seed);
        Counting counting = Sample.COUNTING;
        for (int i = 0; i < 150; i++) {
            var start = LocalDate.of(2026, 1, 1)
                    .plusDays(random.nextInt(340))
                    .atTime(random.nextInt(24), random.nextInt(60));
            int hours = 1 + random.nextInt(40);
            var time = start;
            int minutes = hours * 60;
            while (minutes > 0) {
                int minute = time.getHour() * 60 + time.getMinute();
                boolean office = (minute >= 510 && minute < 720) || (minute >= 840 && minute < 1050);
                if (office && calendar.isWorkingDay(time.toLocalDate())) {
                    minutes--;
                }
                time = time.plusMinutes(1);
            }
            assertThat(counting.dueAt(
                            start.atZone(Sample.ZONE).toInstant(), new Period.WorkingHours(hours), DueOnRestDay.STAYS))
                    .as("%s + %s h", start, hours)
                    .isEqualTo(time.atZone(Sample.ZONE).toInstant());
        }
    }

    @Test
    void farFromAnyNoticeNothingThrows() {
        assertThat(calendar.plus(LocalDate.of(1, 1, 1), 1_000_000)).isAfter(LocalDate.of(3800, 1, 1));
        assertThat(calendar.plus(LocalDate.of(9999, 12, 31), -1_000_000)).isBefore(LocalDate.of(6200, 1, 1));
        assertThat(calendar.isWorkingDay(LocalDate.of(-4000, 5, 5))).isIn(true, false);
        assertThat(calendar.provisional(LocalDate.of(9999, 1, 1))).isTrue();
    }

    private LocalDate loop(LocalDate date, int n) {
        LocalDate end = date;
        int left = Math.abs(n);
        while (left > 0) {
            end = end.plusDays(n > 0 ? 1 : -1);
            if (calendar.day(end).kind().worked()) {
                left--;
            }
        }
        return end;
    }

    private int count(LocalDate after, LocalDate upTo) {
        int n = 0;
        for (LocalDate d = after; d.isBefore(upTo); d = d.plusDays(1)) {
            n += calendar.isWorkingDay(d.plusDays(1)) ? 1 : 0;
        }
        for (LocalDate d = after; d.isAfter(upTo); d = d.minusDays(1)) {
            n -= calendar.isWorkingDay(d) ? 1 : 0;
        }
        return n;
    }
}
