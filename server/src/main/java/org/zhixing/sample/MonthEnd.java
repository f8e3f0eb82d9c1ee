package org.zhixing.sample;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhixing.act.Role;
import org.zhixing.act.UnitId;
import org.zhixing.sample.Invention.Story;
import org.zhixing.supervision.DocketCommand;
import org.zhixing.supervision.NewCourse;

/**
 * Yearly targets of nearly every body of the city, reported month by month: one round is over on day zero, with reports
 * accepted, returned, to be read and missed, and the next one has begun (practice 4 and 6).
 */
final class MonthEnd {

    private static final int UNITS = 56;
    private static final int ITEMS = 87;
    private static final int OPENED_BEFORE = 27;
    private static final int ROUND_DAY = 25;
    private static final int MONTHS = 6;
    /** What was reached, in per cent of what was planned. */
    private static final int[] REACHED = {103, 97, 100, 85, 95, 62, 100, 91};

    private final City city;
    private final Invention invention;
    private final Script script;
    private final Phrases phrases;
    private final OfficeDays days;
    private final LocalDate dayZero;

    MonthEnd(City city, Invention invention, Script script, Phrases phrases, OfficeDays days, LocalDate dayZero) {
        this.city = city;
        this.invention = invention;
        this.script = script;
        this.phrases = phrases;
        this.days = days;
        this.dayZero = dayZero;
    }

    List<Story> stories() {
        var targets = Words.lines("targets.txt");
        List<UnitId> units = city.units.stream()
                .map(unit -> unit.id())
                .filter(unit -> city.find(unit, Role.UNIT_HEAD) != null && city.find(unit, Role.UNIT_LIAISON) != null)
                .limit(UNITS)
                .toList();
        var stories = new ArrayList<Story>();
        for (int i = 0; i < ITEMS; i++) {
            UnitId unit = units.get(i % units.size());
            int which = (i % units.size()) * 3 + i / units.size() * 4;
            stories.add(story(i, unit, targets.get(which % targets.size()).split("\\|", -1)));
        }
        return stories;
    }

    private Story story(int number, UnitId unit, String[] target) {
        LocalDate opened = days.plus(dayZero, -OPENED_BEFORE);
        LocalDate due =
                days.from(YearMonth.from(dayZero).plusMonths(MONTHS - 2L).atDay(ROUND_DAY));
        var plot = invention.plot(unit, script.people(unit, script.office(0)), opened, due, Plot.Manner.USUAL);
        script.acknowledge(plot, 1);
        var measured = target[2].split(";");
        boolean quantified = Character.isDigit(measured[0].charAt(0));
        var course = quantified ? values(new BigDecimal(measured[0]), measured[1]) : milestones(measured);
        plot.does(
                days.morning(days.plus(opened, 2)),
                plot.people().officer(),
                id -> new DocketCommand.SetCourse(id, -1, course, ""));
        report(number, plot, quantified ? course.values().get(1).value() : null);
        return new Story(invention.docket(plot, target[0], target[1], List.of(), null), plot);
    }

    private NewCourse values(BigDecimal target, String unit) {
        var values = new ArrayList<NewCourse.Value>();
        var month = YearMonth.from(dayZero).minusMonths(2);
        for (int i = 1; i <= MONTHS; i++) {
            var value =
                    target.multiply(BigDecimal.valueOf(i)).divide(BigDecimal.valueOf(MONTHS), 0, RoundingMode.HALF_UP);
            values.add(new NewCourse.Value(month.toString(), month.atEndOfMonth(), value));
            month = month.plusMonths(1);
        }
        return new NewCourse(target, unit, values, List.of());
    }

    private NewCourse milestones(String[] titles) {
        var first = YearMonth.from(dayZero).minusMonths(1).atDay(ROUND_DAY + 3);
        var milestones = new ArrayList<NewCourse.Milestone>();
        for (int i = 0; i < titles.length; i++) {
            milestones.add(new NewCourse.Milestone(titles[i], first.plusMonths(2L * i)));
        }
        return new NewCourse(null, "", List.of(), milestones);
    }

    /** Of ten units eight report in time, one late and one not at all. */
    private void report(int number, Plot plot, @Nullable BigDecimal planned) {
        LocalDate round = YearMonth.from(dayZero).minusMonths(1).atDay(ROUND_DAY);
        int manner = number % 10;
        if (manner == 9) {
            return;
        }
        LocalDate day = manner == 8 ? days.plus(round, 2) : days.plus(round, -number % 4);
        var amount = planned == null
                ? null
                : planned.multiply(BigDecimal.valueOf(REACHED[number % REACHED.length]))
                        .divide(BigDecimal.valueOf(100), 0, RoundingMode.HALF_UP);
        plot.does(
                days.morning(day),
                plot.people().head(),
                id -> new DocketCommand.ReportProgress(id, phrases.one("progress.late"), null, amount, List.of()));
        if (manner < 5) {
            plot.does(days.afternoon(days.plus(round, 2)), plot.people().officer(), DocketCommand.AcceptProgress::new);
        } else if (manner == 5) {
            plot.does(
                    days.afternoon(days.plus(round, 3)),
                    plot.people().officer(),
                    id -> new DocketCommand.ReturnProgress(id, phrases.one("defects")));
        }
    }
}
