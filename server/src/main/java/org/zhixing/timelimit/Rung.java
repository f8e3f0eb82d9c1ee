package org.zhixing.timelimit;

import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * One rung of a ladder, relative to the due date: a warning before, a proposal after. A rung on the due day of a limit in
 * hours is reached when that limit is over, whatever its time of day.
 *
 * @param name for instance {@code warning}, {@code yellow}; unique in its limit; small letters, digits and hyphens
 * @param workingDays working days after the due date; negative before it
 * @param at time of day
 */
public record Rung(String name, int workingDays, LocalTime at) {

    public Rung {
        if (!name.matches("[a-z][a-z0-9-]{0,39}")) {
            throw new IllegalArgumentException("a rung named " + name);
        }
    }

    static String write(List<Rung> rungs) {
        return rungs.stream()
                .map(rung -> rung.name + " " + rung.workingDays + " " + rung.at)
                .collect(Collectors.joining(";"));
    }

    static List<Rung> read(String text) {
        if (text.isEmpty()) {
            return List.of();
        }
        return Arrays.stream(text.split(";", -1))
                .map(rung -> rung.split(" ", -1))
                .map(words -> new Rung(words[0], Integer.parseInt(words[1]), LocalTime.parse(words[2])))
                .toList();
    }
}
