package org.zhixing.worktime;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How long a legal or promised time limit is. The unit is part of the type, so that working days (工作日), calendar days
 * (日) and months are never mixed (domain law, heading). Lengths run from 0 to {@value #LONGEST}.
 */
public sealed interface Period {

    /** Nobody may promise more; it keeps arithmetic far from overflow. */
    int LONGEST = 1_000_000;

    /** Working days; rest days and statutory holidays are skipped, make-up days are worked. */
    record WorkingDays(int length) implements Period {
        public WorkingDays {
            check(length);
        }
    }

    /** Calendar days, rest days included. */
    record CalendarDays(int length) implements Period {
        public CalendarDays {
            check(length);
        }
    }

    /** Months, ending on the corresponding day, or on the month's last day where that is missing (民法典 202). */
    record Months(int length) implements Period {
        public Months {
            check(length);
        }
    }

    /** Hours of office time: only {@link OfficeHours} of working days count. */
    record WorkingHours(int length) implements Period {
        public WorkingHours {
            check(length);
        }
    }

    /** Minutes on the clock, through nights and rest days: urgent matters and emergency reports. */
    record ClockMinutes(int length) implements Period {
        public ClockMinutes {
            check(length);
        }
    }

    /** Number of units, from 0. */
    int length();

    /** The period as stored and shown in rule tables, for instance {@code 5wd}; {@link #parse} reads it back. */
    default String code() {
        return length() + unit();
    }

    /** {@code wd}, {@code cd}, {@code mo}, {@code wh} or {@code min}. */
    default String unit() {
        if (this instanceof WorkingDays) {
            return "wd";
        } else if (this instanceof CalendarDays) {
            return "cd";
        } else if (this instanceof Months) {
            return "mo";
        } else if (this instanceof WorkingHours) {
            return "wh";
        }
        return "min";
    }

    /** True when the period ends with a day (at 24:00) and not at an instant within one. */
    default boolean endsWithDay() {
        return !(this instanceof WorkingHours) && !(this instanceof ClockMinutes);
    }

    /** Reads what a person typed, as {@code 3个月}, {@code 10 working days} or {@code 30日}, and what {@link #code} writes. */
    static Optional<Period> read(String words) {
        return PeriodWords.read(words);
    }

    /** Reads what {@link #code} writes; empty when it is not a period. */
    static Optional<Period> parse(String code) {
        Matcher matcher = Codes.FORM.matcher(code.strip());
        if (!matcher.matches()) {
            return Optional.empty();
        }
        int length = Integer.parseInt(matcher.group(1));
        if (length > LONGEST) {
            return Optional.empty();
        }
        return Optional.of(
                switch (matcher.group(2)) {
                    case "wd" -> new WorkingDays(length);
                    case "cd" -> new CalendarDays(length);
                    case "mo" -> new Months(length);
                    case "wh" -> new WorkingHours(length);
                    default -> new ClockMinutes(length);
                });
    }

    private static void check(int length) {
        if (length < 0 || length > LONGEST) {
            throw new IllegalArgumentException("a period of " + length);
        }
    }

    /** The written form. */
    final class Codes {
        private static final Pattern FORM = Pattern.compile("(\\d{1,7})(wd|cd|mo|wh|min)");

        private Codes() {}
    }
}
