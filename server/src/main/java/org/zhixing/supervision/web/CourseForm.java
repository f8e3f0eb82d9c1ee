package org.zhixing.supervision.web;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.zhixing.act.Refusal;
import org.zhixing.shell.Typed;
import org.zhixing.supervision.DocketKind;
import org.zhixing.supervision.NewCourse;
import org.zhixing.supervision.docket.Courses;

/**
 * The table of what is planned, as typed or pasted: a month, a quarter or the name of a milestone, and the value or day
 * that goes with it. What cannot be read is refused with its row.
 */
final class CourseForm {

    private static final Pattern MONTH = Pattern.compile("(\\d{4})\\D?(\\d{1,2})\\p{IsHan}?");
    private static final Pattern QUARTER =
            Pattern.compile("(\\d{4})(?:\\D?[Qq]([1-4])|\\p{IsHan}{0,2}([1-4])\\p{IsHan}{2})");
    private static final Pattern DAY = Pattern.compile("(\\d{4})\\D(\\d{1,2})\\D(\\d{1,2})\\D?");
    private static final int MONTHS_OF_A_QUARTER = 3;
    private static final int OFFERED = 12;

    private CourseForm() {}

    static NewCourse read(Typed form) {
        boolean quantified = form.constant("measure", DocketKind.class) == DocketKind.QUANTIFIED;
        var values = new ArrayList<NewCourse.Value>();
        var milestones = new ArrayList<NewCourse.Milestone>();
        int number = 0;
        for (String line : form.text("planned").lines().toList()) {
            number++;
            String[] cells = cells(line);
            if (cells[0].isEmpty() || cells[1].isEmpty()) {
                continue;
            }
            if (quantified) {
                values.add(value(cells, number));
            } else {
                milestones.add(new NewCourse.Milestone(cells[0], day(cells[1], number)));
            }
        }
        return quantified
                ? new NewCourse(form.decimalOrNone("target"), form.text("measured"), values, List.of())
                : new NewCourse(null, "", List.of(), milestones);
    }

    private static String[] cells(String typed) {
        String line = typed.indexOf('\t') < 0 ? typed.strip() : typed;
        // from a spreadsheet or the table a tab comes between; typed by hand a space does
        int cut = line.lastIndexOf('\t') < 0 ? line.lastIndexOf(' ') : line.lastIndexOf('\t');
        return cut < 0
                ? new String[] {line.strip(), ""}
                : new String[] {
                    line.substring(0, cut).strip(), line.substring(cut + 1).strip()
                };
    }

    private static NewCourse.Value value(String[] cells, int number) {
        var month = MONTH.matcher(cells[0]);
        var quarter = QUARTER.matcher(cells[0]);
        try {
            var value = new BigDecimal(cells[1].replace(",", ""));
            if (quarter.matches()) {
                String which = quarter.group(2) == null ? quarter.group(3) : quarter.group(2);
                var last =
                        YearMonth.of(Integer.parseInt(quarter.group(1)), Integer.parseInt(which) * MONTHS_OF_A_QUARTER);
                return new NewCourse.Value(quarter.group(1) + "-Q" + which, last.atEndOfMonth(), value);
            }
            if (month.matches()) {
                var last = YearMonth.of(Integer.parseInt(month.group(1)), Integer.parseInt(month.group(2)));
                return new NewCourse.Value(last.toString(), last.atEndOfMonth(), value);
            }
        } catch (DateTimeException | NumberFormatException unreadable) {
            throw unreadable(number, cells[0] + " " + cells[1]);
        }
        throw unreadable(number, cells[0]);
    }

    private static LocalDate day(String cell, int number) {
        var day = DAY.matcher(cell);
        try {
            if (day.matches()) {
                return LocalDate.of(
                        Integer.parseInt(day.group(1)), Integer.parseInt(day.group(2)), Integer.parseInt(day.group(3)));
            }
        } catch (DateTimeException noSuchDay) {
            throw unreadable(number, cell);
        }
        throw unreadable(number, cell);
    }

    private static Typed.Unreadable unreadable(int number, String cell) {
        return new Typed.Unreadable(Refusal.of("supervision.refused.course-row", "practice 4", number, cell));
    }

    /** What stands in the table when it is shown: the plan that counts, or the months from now on. */
    static String rows(Courses.@Nullable Course course, LocalDate today, @Nullable LocalDate until) {
        var rows = new ArrayList<String>();
        if (course != null) {
            course.values()
                    .forEach(one -> rows.add(one.period() + "\t" + one.value().toPlainString()));
            course.milestones().forEach(one -> rows.add(one.title() + "\t" + one.due()));
        } else {
            var month = YearMonth.from(today);
            var last = until == null ? month.plusMonths(OFFERED - 1L) : YearMonth.from(until);
            for (int i = 0; i < OFFERED && !month.isAfter(last); i++) {
                rows.add(month + "\t");
                month = month.plusMonths(1);
            }
        }
        return String.join("\n", rows);
    }
}
