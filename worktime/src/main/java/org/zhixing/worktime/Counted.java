package org.zhixing.worktime;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;

/**
 * How a period was counted, day by day, so that anyone can check it with a calendar on the wall.
 *
 * @param from the event, local time
 * @param until the end, local time: 24:00 of the last day (that is 00:00 of the next), or the instant of a limit in hours
 * @param lastDay the last day on which it is still in time
 * @param provisional a day was touched whose year has no notice yet; the result may still move
 * @param runs from the start day to the last day, without gaps
 */
public record Counted(
        Period period,
        LocalDateTime from,
        LocalDateTime until,
        LocalDate lastDay,
        DueOnRestDay dueOnRestDay,
        boolean provisional,
        List<Run> runs) {

    public Counted {
        runs = List.copyOf(runs);
    }
}
