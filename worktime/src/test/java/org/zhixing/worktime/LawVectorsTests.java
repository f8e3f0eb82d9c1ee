package org.zhixing.worktime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhixing.worktime.Sample.COUNTING;
import static org.zhixing.worktime.Sample.day;

import java.time.LocalDate;
import java.time.YearMonth;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The vectors of domain law L20. */
class LawVectorsTests {

    private final WorkCalendar calendar = WorkCalendar.builtIn();

    @ParameterizedTest
    @CsvSource({
        "20wd, 2026-02-10, 2026-03-16",
        "5wd, 2026-02-12, 2026-02-26",
        "20wd, 2026-09-24, 2026-10-29",
        "20wd, 2025-09-26, 2025-10-30",
        "7wd, 2025-01-24, 2025-02-10",
        "15cd, 2026-02-10, 2026-02-25",
        "60cd, 2026-02-10, 2026-04-11"
    })
    void thePeriodEndsOnTheDayTheLawSays(String period, LocalDate start, LocalDate end) {
        assertThat(COUNTING.lastDay(start, Period.parse(period).orElseThrow(), DueOnRestDay.STAYS))
                .isEqualTo(end);
    }

    @ParameterizedTest
    @CsvSource({"2025, 248, 19 19 21 22 19 20 23 21 23 18 20 23", "2026, 248, 21 16 22 21 19 21 23 21 22 18 21 23"})
    void theMonthsHaveTheirWorkingDays(int year, int total, String months) {
        String[] expected = months.split(" ", -1);
        int sum = 0;
        for (int month = 1; month <= 12; month++) {
            YearMonth of = YearMonth.of(year, month);
            int days = calendar.between(of.atDay(1).minusDays(1), of.atEndOfMonth());
            assertThat(days).as("%s", of).isEqualTo(Integer.parseInt(expected[month - 1]));
            sum += days;
        }
        assertThat(sum).isEqualTo(total);
    }

    @ParameterizedTest
    @CsvSource({
        "60cd, 2026-02-10, 2026-04-13",
        "15cd, 2026-02-05, 2026-02-24",
        "1mo, 2026-01-31, 2026-02-28",
        "1mo, 2026-09-01, 2026-10-08"
    })
    void whereTheRuleSaysSoAnEndOnARestDayRollsToTheNextWorkingDay(String period, LocalDate start, LocalDate end) {
        assertThat(COUNTING.lastDay(start, Period.parse(period).orElseThrow(), DueOnRestDay.ROLLS_FORWARD))
                .isEqualTo(end);
    }

    @ParameterizedTest
    @CsvSource({
        "1, 2026-01-31, 2026-02-28",
        "1, 2024-01-31, 2024-02-29",
        "6, 2026-08-31, 2027-02-28",
        "12, 2024-02-29, 2025-02-28",
        "2, 2026-03-15, 2026-05-15"
    })
    void monthsEndOnTheCorrespondingDayOrTheLastOne(int months, LocalDate start, LocalDate end) {
        assertThat(COUNTING.lastDay(start, new Period.Months(months), DueOnRestDay.STAYS))
                .isEqualTo(end);
    }

    @ParameterizedTest
    @CsvSource({
        "1, 2026-10-08, 2026-09-30",
        "3, 2026-03-16, 2026-03-11",
        "1, 2026-04-11, 2026-04-10",
        "2, 2026-02-24, 2026-02-13"
    })
    void aWarningFallsWorkingDaysBefore(int workingDays, LocalDate due, LocalDate warning) {
        assertThat(calendar.minus(due, workingDays)).isEqualTo(warning);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-01-04, MAKE_UP, 元旦",
        "2026-02-28, MAKE_UP, 春节",
        "2026-02-20, HOLIDAY, 春节",
        "2026-10-04, HOLIDAY, 国庆节",
        "2026-03-07, WEEKEND, ''",
        "2026-03-09, WORKING, ''",
        "2015-09-03, HOLIDAY, 抗战胜利纪念日",
        "2020-02-01, HOLIDAY, 春节",
        "2019-05-02, HOLIDAY, 劳动节",
        "2011-12-31, MAKE_UP, 元旦"
    })
    void everyDayKnowsWhatItIs(LocalDate date, DayKind kind, String name) {
        assertThat(calendar.day(date)).isEqualTo(new Day(date, kind, name, false));
    }

    @ParameterizedTest
    @CsvSource({"2027-01-01, false", "2027-05-02, false", "2027-10-01, false", "2027-02-08, true", "2029-10-02, false"})
    void beyondTheLastNoticeOnlyFixedHolidaysAreKnownAndAllIsProvisional(LocalDate date, boolean worked) {
        assertThat(calendar.isWorkingDay(date)).isEqualTo(worked);
        assertThat(calendar.day(date).provisional()).isTrue();
        assertThat(calendar.provisional(day("2026-12-31"), date)).isTrue();
        assertThat(calendar.provisional(day("2026-12-31"))).isFalse();
    }
}
