package org.zhixing.intake.check;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.zhixing.intake.sheet.Cell;
import org.zhixing.planreader.text.Folding;
import org.zhixing.planreader.time.TimeContext;
import org.zhixing.planreader.time.TimeWords;

/**
 * Reads days as registers write them; its patterns are language-data. A day that had to be worked out (a month, the end
 * of a quarter, a day without a year) is marked, so that a person sees what was made of it.
 *
 * @param day what was read
 * @param exact whether day, month and year stood there
 * @param ongoing whether the words say that it never ends; the day then is that of the yearly review
 */
record DayReading(LocalDate day, boolean exact, boolean ongoing) {

    private static final Pattern DAY =
            Pattern.compile("((?:19|20)\\d{2})[-/.年\\\\](\\d{1,2})[-/.月\\\\](\\d{1,2})日?(?:[ T].*|前|之前|以前)?");
    private static final Pattern COMPACT = Pattern.compile("((?:19|20)\\d{2})(\\d{2})(\\d{2})");
    private static final Pattern SHORT = Pattern.compile("(\\d{2})[-/.](\\d{1,2})[-/.](\\d{1,2})");
    private static final Pattern MONTH_DAY = Pattern.compile("(\\d{1,2})[-/.](\\d{1,2})");
    private static final Pattern YEAR_MONTH = Pattern.compile("((?:19|20)\\d{2})[-/.](\\d{1,2})");
    private static final Pattern SERIAL = Pattern.compile("([34]\\d{4}|5[0-4]\\d{3})(?:\\.\\d+)?");
    private static final LocalDate SERIAL_ZERO = LocalDate.of(1899, 12, 30);
    private static final Pattern ONGOING = Pattern.compile(".*(长期|持续|常态|全年推进|贯穿全年|每年).*");
    private static final int LAST_MONTH = 12;
    private static final int LAST_DAY = 31;

    /**
     * Reads a cell.
     *
     * @param year the year a day without one belongs to
     * @param after a day it cannot lie before, for days without a year; null for none
     */
    static Optional<DayReading> of(Cell cell, int year, @Nullable LocalDate after) {
        var held = cell.day();
        if (held != null) {
            return Optional.of(new DayReading(held, true, false));
        }
        String text = Folding.fold(cell.text()).replaceAll("\\s+", "").replaceAll("[。;,]+$", "");
        if (text.isEmpty()) {
            return Optional.empty();
        }
        if (ONGOING.matcher(text).matches()) {
            return Optional.of(new DayReading(LocalDate.of(year, LAST_MONTH, LAST_DAY), false, true));
        }
        return figures(text, year, after).or(() -> words(text, year, after));
    }

    private static Optional<DayReading> figures(String text, int year, @Nullable LocalDate after) {
        var serial = SERIAL.matcher(text);
        if (serial.matches()) {
            return Optional.of(new DayReading(SERIAL_ZERO.plusDays(Long.parseLong(serial.group(1))), true, false));
        }
        for (var pattern : new Pattern[] {DAY, COMPACT, SHORT}) {
            var written = pattern.matcher(text);
            if (written.matches()) {
                int first = Integer.parseInt(written.group(1));
                return day(first < 100 ? 2000 + first : first, written.group(2), written.group(3), true);
            }
        }
        var monthDay = MONTH_DAY.matcher(text);
        if (monthDay.matches()) {
            return day(year, monthDay.group(1), monthDay.group(2), false).map(read -> read.notBefore(after));
        }
        var yearMonth = YEAR_MONTH.matcher(text);
        if (yearMonth.matches()) {
            return day(Integer.parseInt(yearMonth.group(1)), yearMonth.group(2), "1", false)
                    .map(read -> new DayReading(read.day.withDayOfMonth(read.day.lengthOfMonth()), false, false));
        }
        return Optional.empty();
    }

    private static Optional<DayReading> day(int year, String month, String day, boolean exact) {
        try {
            return Optional.of(
                    new DayReading(LocalDate.of(year, Integer.parseInt(month), Integer.parseInt(day)), exact, false));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    /** In words, as plans write them: the end of March, before the end of June, the first quarter. */
    private static Optional<DayReading> words(String text, int year, @Nullable LocalDate after) {
        var words = TimeWords.due(TimeWords.value(text, 0, text.length(), new TimeContext(null, year, null)));
        var last = words == null ? null : words.last();
        if (last == null) {
            return Optional.empty();
        }
        boolean yearSaid = text.matches(".*((19|20)\\d{2}|[一二]\\S?[〇零]\\S{2})年.*");
        var read = new DayReading(last, false, false);
        return Optional.of(yearSaid ? read : read.notBefore(after));
    }

    private DayReading notBefore(@Nullable LocalDate after) {
        return after != null && day.isBefore(after) ? new DayReading(day.plusYears(1), exact, ongoing) : this;
    }
}
