package org.zhixing.timelimit.web;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhixing.worktime.Day;
import org.zhixing.worktime.HolidayNotice;
import org.zhixing.worktime.WorkCalendar;

/**
 * One year of the working calendar.
 *
 * @param provisional no notice is known for the year
 * @param notices where its days come from
 * @param mayImport whether the reader may bring a new notice
 */
public record CalendarPage(
        int year,
        int workingDays,
        boolean provisional,
        List<Month> months,
        List<HolidayNotice> notices,
        boolean mayImport) {

    /**
     * One month.
     *
     * @param weeks Monday first; null where the day belongs to another month
     */
    public record Month(YearMonth month, int workingDays, List<List<@Nullable Day>> weeks) {}

    static CalendarPage of(WorkCalendar calendar, int year, boolean mayImport) {
        List<Month> months = new ArrayList<>();
        for (int month = 1; month <= 12; month++) {
            months.add(month(calendar, YearMonth.of(year, month)));
        }
        LocalDate end = LocalDate.of(year, 12, 31);
        return new CalendarPage(
                year,
                calendar.between(LocalDate.of(year - 1, 12, 31), end),
                calendar.provisional(end),
                months,
                calendar.notices().stream()
                        .filter(notice -> notice.year() == year)
                        .toList(),
                mayImport);
    }

    private static Month month(WorkCalendar calendar, YearMonth month) {
        List<List<@Nullable Day>> weeks = new ArrayList<>();
        LocalDate monday =
                month.atDay(1).minusDays(month.atDay(1).getDayOfWeek().getValue() - 1L);
        while (!monday.isAfter(month.atEndOfMonth())) {
            List<@Nullable Day> week = new ArrayList<>();
            for (int i = 0; i < 7; i++) {
                LocalDate date = monday.plusDays(i);
                week.add(YearMonth.from(date).equals(month) ? calendar.day(date) : null);
            }
            weeks.add(week);
            monday = monday.plusDays(7);
        }
        return new Month(month, calendar.between(month.atDay(1).minusDays(1), month.atEndOfMonth()), weeks);
    }
}
