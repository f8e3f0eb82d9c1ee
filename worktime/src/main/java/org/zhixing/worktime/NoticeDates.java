package org.zhixing.worktime;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.zhixing.worktime.NoticeProblem.Kind;

/** The dates within one paragraph of a notice. Month and year carry on from one date to the next. */
final class NoticeDates {

    private static final Pattern DATE =
            Pattern.compile("(?:(\\d{4})年)?(?:(\\d{1,2})月)?(\\d{1,2})日(?:\\(([^)]{0,40})\\))?");
    private static final Pattern WEEKDAY = Pattern.compile("(?:星期|周)([一二三四五六日天])");
    private static final Pattern RANGE = Pattern.compile("[至到]|-+|~");
    private static final String WEEKDAYS = "一二三四五六日";

    private final int noticeYear;
    private final String holiday;
    private final List<NoticeProblem> problems;
    private int month;

    NoticeDates(int noticeYear, String holiday, List<NoticeProblem> problems) {
        this.noticeYear = noticeYear;
        this.holiday = holiday;
        this.problems = problems;
    }

    /** All spans a clause names, ranges joined by 至 or a dash. */
    List<HolidaySpan> spans(int line, String clause, boolean worked) {
        List<HolidaySpan> spans = new ArrayList<>();
        Matcher matcher = DATE.matcher(clause);
        int end = 0;
        @Nullable LocalDate from = null;
        @Nullable LocalDate before = null;
        while (matcher.find()) {
            boolean ranged = before != null
                    && RANGE.matcher(clause.substring(end, matcher.start())).matches();
            end = matcher.end();
            @Nullable LocalDate date = read(line, matcher, ranged ? before : null);
            if (date == null) {
                continue;
            }
            if (!ranged || from == null) {
                from = date;
                spans.add(new HolidaySpan(date, date, worked, holiday));
            } else {
                long days = date.toEpochDay() - from.toEpochDay() + 1;
                if (days < 1 || days > HolidaySpan.LONGEST) {
                    problems.add(new NoticeProblem(line, Kind.BAD_SPAN, clause));
                } else {
                    spans.set(spans.size() - 1, new HolidaySpan(from, date, worked, holiday));
                }
            }
            before = date;
        }
        return spans;
    }

    private @Nullable LocalDate read(int line, Matcher matcher, @Nullable LocalDate rangeFrom) {
        String monthText = matcher.group(2);
        if (monthText != null) {
            month = Integer.parseInt(monthText);
        }
        int day = Integer.parseInt(matcher.group(3));
        int year = noticeYear;
        if (matcher.group(1) != null) {
            year = Integer.parseInt(matcher.group(1));
        } else if (month == 12 && holiday.contains("元旦")) {
            year = noticeYear - 1;
        } else if (rangeFrom != null && month >= rangeFrom.getMonthValue()) {
            year = rangeFrom.getYear();
        }
        Optional<LocalDate> date = date(year, month, day);
        if (date.isEmpty()) {
            problems.add(new NoticeProblem(line, Kind.BAD_DATE, matcher.group()));
            return null;
        }
        checkWeekday(line, matcher.group(), matcher.group(4), date.get());
        return date.get();
    }

    private void checkWeekday(int line, String words, @Nullable String remark, LocalDate date) {
        Matcher weekday = WEEKDAY.matcher(remark == null ? "" : remark);
        if (weekday.find()) {
            int stated = WEEKDAYS.indexOf(weekday.group(1).replace('天', '日')) + 1;
            if (stated != date.getDayOfWeek().getValue()) {
                problems.add(new NoticeProblem(line, Kind.WRONG_WEEKDAY, words));
            }
        }
    }

    static Optional<LocalDate> date(int year, int month, int day) {
        boolean possible = year >= WorkCalendar.FIRST_YEAR
                && year <= WorkCalendar.LAST_YEAR
                && month >= 1
                && month <= 12
                && day >= 1
                && day <= YearMonth.of(year, month).lengthOfMonth();
        return possible ? Optional.of(LocalDate.of(year, month, day)) : Optional.empty();
    }
}
