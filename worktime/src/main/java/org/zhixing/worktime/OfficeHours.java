package org.zhixing.worktime;

import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * When an office works on a working day. Data of the city, with its source; counts only in limits of hours (practice 9).
 *
 * @param shifts ascending, apart from one another, at least one
 */
public record OfficeHours(List<Shift> shifts) {

    /** From an hour to a later one on the same day. */
    public record Shift(LocalTime from, LocalTime to) {
        public Shift {
            if (!from.isBefore(to)) {
                throw new IllegalArgumentException("a shift from " + from + " to " + to);
            }
        }

        int seconds() {
            return to.toSecondOfDay() - from.toSecondOfDay();
        }
    }

    public OfficeHours {
        shifts = List.copyOf(shifts);
        if (shifts.isEmpty()) {
            throw new IllegalArgumentException("office hours without a shift");
        }
        for (int i = 1; i < shifts.size(); i++) {
            if (shifts.get(i).from().isBefore(shifts.get(i - 1).to())) {
                throw new IllegalArgumentException("shifts overlap: " + shifts);
            }
        }
    }

    /** Reads {@code 08:30-12:00,14:00-17:30}; empty when it is not that. */
    public static Optional<OfficeHours> parse(String text) {
        try {
            List<Shift> shifts = new ArrayList<>();
            for (String shift : text.strip().split(",", -1)) {
                String[] ends = shift.strip().split("-", -1);
                if (ends.length != 2) {
                    return Optional.empty();
                }
                shifts.add(new Shift(LocalTime.parse(ends[0].strip()), LocalTime.parse(ends[1].strip())));
            }
            return Optional.of(new OfficeHours(shifts));
        } catch (DateTimeParseException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** The form {@link #parse} reads. */
    public String text() {
        return shifts.stream().map(shift -> shift.from() + "-" + shift.to()).collect(Collectors.joining(","));
    }

    /** Office time of one working day, in seconds. */
    public int secondsPerDay() {
        return shifts.stream().mapToInt(Shift::seconds).sum();
    }

    /** Office time of a working day that has passed at a time of day, in seconds. */
    int secondsBefore(LocalTime time) {
        int now = time.toSecondOfDay();
        int passed = 0;
        for (Shift shift : shifts) {
            int from = shift.from().toSecondOfDay();
            passed += Math.max(0, Math.min(now, shift.to().toSecondOfDay()) - from);
        }
        return passed;
    }

    /** The time at which so much office time (more than 0, at most a day's) has passed. */
    LocalTime timeAfter(int seconds) {
        int left = seconds;
        for (Shift shift : shifts) {
            if (left <= shift.seconds()) {
                return shift.from().plusSeconds(left);
            }
            left -= shift.seconds();
        }
        throw new IllegalArgumentException(seconds + " seconds in a day of " + secondsPerDay());
    }
}
