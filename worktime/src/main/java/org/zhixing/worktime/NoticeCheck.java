package org.zhixing.worktime;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.zhixing.worktime.NoticeProblem.Kind;

/** What must hold of any notice, however it was written down. */
final class NoticeCheck {

    /** The seven holidays of 全国年节及纪念日放假办法 art. 2; a yearly notice arranges all of them. */
    private static final List<String> SEVEN = List.of("元旦", "春节", "清明", "劳动", "端午", "中秋", "国庆");

    /** What a notice says besides its year, day of issue and days. */
    record Draft(HolidayNotice.Scope scope, String number, String title, Certainty certainty, String note) {}

    private NoticeCheck() {}

    /** Makes the notice, or reports why there is none; a missing day of issue becomes the first of the year. */
    static Optional<HolidayNotice> finish(
            int line,
            Draft draft,
            int year,
            @Nullable LocalDate issued,
            List<HolidaySpan> spans,
            List<NoticeProblem> problems) {
        if (year < WorkCalendar.FIRST_YEAR || year > WorkCalendar.LAST_YEAR) {
            problems.add(new NoticeProblem(line, Kind.NO_YEAR, draft.title()));
            return Optional.empty();
        }
        if (spans.isEmpty()) {
            problems.add(new NoticeProblem(line, Kind.NO_DAYS, draft.title()));
            return Optional.empty();
        }
        if (issued == null) {
            problems.add(new NoticeProblem(line, Kind.NO_ISSUE_DATE, draft.title()));
        }
        Map<LocalDate, Boolean> seen = new HashMap<>();
        for (HolidaySpan span : spans) {
            for (LocalDate day = span.from(); !day.isAfter(span.to()); day = day.plusDays(1)) {
                check(line, year, span, day, seen.put(day, span.worked()), problems);
            }
        }
        if (draft.scope() == HolidayNotice.Scope.YEARLY) {
            for (String holiday : SEVEN) {
                if (spans.stream()
                        .noneMatch(span -> !span.worked() && span.name().contains(holiday))) {
                    problems.add(new NoticeProblem(line, Kind.HOLIDAY_MISSING, holiday));
                }
            }
        }
        return Optional.of(new HolidayNotice(
                year,
                draft.scope(),
                draft.number(),
                draft.title(),
                issued == null ? LocalDate.of(year, 1, 1) : issued,
                draft.certainty(),
                draft.note(),
                spans));
    }

    private static void check(
            int line,
            int year,
            HolidaySpan span,
            LocalDate day,
            @Nullable Boolean before,
            List<NoticeProblem> problems) {
        boolean endOfYearBefore = day.getYear() == year - 1 && day.getMonthValue() == 12;
        if (day.getYear() != year && !endOfYearBefore) {
            problems.add(new NoticeProblem(line, Kind.WRONG_YEAR, span.name() + " " + day));
        }
        if (before != null && before != span.worked()) {
            problems.add(new NoticeProblem(line, Kind.OFF_AND_WORKED, span.name() + " " + day));
        }
        if (span.worked() && !weekend(day)) {
            problems.add(new NoticeProblem(line, Kind.MAKE_UP_ON_A_WORKING_DAY, span.name() + " " + day));
        }
    }

    private static boolean weekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }
}
