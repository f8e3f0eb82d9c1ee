package org.zhixing.worktime;

import java.time.LocalDate;
import java.util.List;

/** Groups the days of a counted period into runs. */
final class Runs {

    private Runs() {}

    /** Days after the start, by what the working calendar says of them. */
    static void working(WorkCalendar calendar, LocalDate start, LocalDate last, List<Run> runs) {
        for (LocalDate date = start.plusDays(1); !date.isAfter(last); date = date.plusDays(1)) {
            Day day = calendar.day(date);
            Run.Reason reason =
                    switch (day.kind()) {
                        case WORKING -> Run.Reason.COUNTED;
                        case MAKE_UP -> Run.Reason.MAKE_UP_COUNTED;
                        case WEEKEND -> Run.Reason.WEEKEND_SKIPPED;
                        case HOLIDAY -> Run.Reason.HOLIDAY_SKIPPED;
                    };
            String name = day.kind() == DayKind.WORKING ? "" : day.name();
            Run before = runs.get(runs.size() - 1);
            int counted = day.kind().worked() ? 1 : 0;
            if (before.reason() == reason && before.name().equals(name)) {
                runs.set(runs.size() - 1, new Run(reason, before.from(), date, name, before.counted() + counted));
            } else {
                runs.add(new Run(reason, date, date, name, counted));
            }
        }
    }

    /** Days after the start, all counted, and the rest days the end was moved over. */
    static void calendar(LocalDate start, LocalDate unrolled, LocalDate last, List<Run> runs) {
        if (unrolled.isAfter(start)) {
            int counted = (int) (unrolled.toEpochDay() - start.toEpochDay());
            runs.add(new Run(Run.Reason.COUNTED, start.plusDays(1), unrolled, "", counted));
        }
        if (last.isAfter(unrolled)) {
            runs.add(new Run(Run.Reason.ROLLED_OVER, unrolled.plusDays(1), last, "", 0));
        }
    }
}
