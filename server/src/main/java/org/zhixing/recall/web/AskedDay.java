package org.zhixing.recall.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Stream;
import org.zhixing.act.Zone;

/**
 * The day that is asked for.
 *
 * @param typed as it was typed
 * @param day the day that is shown: the end of the last month where what was typed is no day of the past
 * @param wrong whether something else was typed than what is shown
 * @param then the last instant of that day, or now
 */
public record AskedDay(String typed, LocalDate day, boolean wrong, Instant then) {

    static AskedDay of(String typed, Instant now) {
        var today = LocalDate.ofInstant(now, Zone.SHANGHAI);
        var usual = today.withDayOfMonth(1).minusDays(1);
        var asked = typed.isBlank() ? usual : parsed(typed.strip(), usual);
        boolean wrong =
                asked.isAfter(today) || (!typed.isBlank() && !asked.toString().equals(typed.strip()));
        var day = wrong ? usual : asked;
        var end = day.plusDays(1).atStartOfDay(Zone.SHANGHAI).toInstant().minus(1, ChronoUnit.MICROS);
        return new AskedDay(typed.isBlank() ? day.toString() : typed, day, wrong, end.isAfter(now) ? now : end);
    }

    private static LocalDate parsed(String typed, LocalDate otherwise) {
        try {
            return LocalDate.parse(typed);
        } catch (DateTimeParseException noDay) {
            return otherwise;
        }
    }

    /** Days that are often asked for: ends of the last months and of the half years. */
    static List<LocalDate> usual(Instant now) {
        var first = LocalDate.ofInstant(now, Zone.SHANGHAI).withDayOfMonth(1);
        return Stream.of(
                        first.minusDays(1),
                        first.minusMonths(1).minusDays(1),
                        halfYear(first),
                        halfYear(halfYear(first)))
                .distinct()
                .toList();
    }

    /** The last day of the half year that ended before this day. */
    private static LocalDate halfYear(LocalDate before) {
        var first = before.withDayOfMonth(1);
        while (first.getMonthValue() != 1 && first.getMonthValue() != 7) {
            first = first.minusMonths(1);
        }
        return first.minusDays(1);
    }
}
