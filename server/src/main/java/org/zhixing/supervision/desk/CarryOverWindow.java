package org.zhixing.supervision.desk;

import java.time.LocalDate;
import java.util.Optional;
import org.zhixing.act.Zone;
import org.zhixing.supervision.rule.RuleBook;

/**
 * When ongoing work is carried over into a year (跨年结转, practice 4): so many months before and after it begins, by the
 * rules.
 *
 * @param year the year it is carried over into
 * @param from first day
 * @param until last day
 */
public record CarryOverWindow(int year, LocalDate from, LocalDate until) {

    private static CarryOverWindow of(int year, RuleBook rules) {
        var turn = LocalDate.of(year, 1, 1);
        return new CarryOverWindow(
                year,
                turn.minusMonths(rules.number("carry-over.before")),
                turn.plusMonths(rules.number("carry-over.after")).minusDays(1));
    }

    /** The window that is open on a day, if one is. */
    public static Optional<CarryOverWindow> openOn(LocalDate day, RuleBook rules) {
        var next = next(day, rules);
        return next.from().isAfter(day) ? Optional.empty() : Optional.of(next);
    }

    /** Whether a docket was open before the year: what is opened within it need not be carried over into it. */
    public boolean follows(Docket docket) {
        var opened = docket.openedAt();
        return opened != null && LocalDate.ofInstant(opened, Zone.SHANGHAI).getYear() < year;
    }

    /** Whether a docket is to be carried over into the year and has not been yet. */
    public boolean takes(Docket docket) {
        var into = docket.carriedInto();
        return follows(docket) && (into == null || into < year);
    }

    /** The window that is open on a day, or else opens next. */
    public static CarryOverWindow next(LocalDate day, RuleBook rules) {
        var thisYears = of(day.getYear(), rules);
        return thisYears.until().isBefore(day) ? of(day.getYear() + 1, rules) : thisYears;
    }
}
