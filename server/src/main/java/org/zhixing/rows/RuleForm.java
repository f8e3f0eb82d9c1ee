package org.zhixing.rows;

import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import org.zhixing.act.Outcome;
import org.zhixing.worktime.Period;

/** What a value of rule data may become: another of the same form, so that whatever goes by it still can. */
public final class RuleForm {

    private static final int LONGEST = 200;
    private static final int LARGEST = 1000;

    private RuleForm() {}

    /**
     * The value as it is kept, or why it cannot take the place of the one in force.
     *
     * @param inForce a period code (another may be typed in words), a time of day, a number, several numbers with commas, or words
     * @param rule the rule that is cited where it cannot
     */
    public static Outcome<String> check(String inForce, String typed, String rule) {
        String value = typed.strip();
        var before = Period.parse(inForce).orElse(null);
        if (before != null) {
            return Period.read(value)
                    .filter(after -> isOfTheForm(before, after) && after.length() > 0 && after.length() <= LARGEST)
                    .map(after -> Outcome.done(after.code()))
                    .orElseGet(() -> Outcome.refused("timelimit.refused.rule-period", rule));
        }
        if (inForce.matches("\\d{2}:\\d{2}")) {
            try {
                return Outcome.done(LocalTime.parse(value).toString());
            } catch (DateTimeParseException noTime) {
                return Outcome.refused("timelimit.refused.rule-time", rule, inForce);
            }
        }
        if (inForce.matches("\\d+")) {
            return value.matches("[1-9]\\d{0,2}|1000") || isAsLarge(value, inForce)
                    ? Outcome.done(value)
                    : Outcome.refused("timelimit.refused.rule-number", rule, inForce);
        }
        if (inForce.matches("\\d+(,\\d+)+")) {
            String numbers = value.replaceAll("[\\s\\p{IsPunctuation}]+", ",");
            return numbers.matches("[1-9]\\d{0,2}(,[1-9]\\d{0,2}){0,9}")
                    ? Outcome.done(numbers)
                    : Outcome.refused("timelimit.refused.rule-numbers", rule, inForce);
        }
        return value.isEmpty() || value.length() > LONGEST
                ? Outcome.refused("timelimit.refused.rule-names", rule, inForce)
                : Outcome.done(value);
    }

    /** A limit of office hours may become one of the clock, as that of urgent matters has, which run through rest days. */
    private static boolean isOfTheForm(Period before, Period after) {
        return after.unit().equals(before.unit())
                || (before instanceof Period.WorkingHours && after instanceof Period.ClockMinutes);
    }

    /** Where the value in force is a larger one, as that of minutes in a year, ten times of it are not too large. */
    private static boolean isAsLarge(String value, String inForce) {
        return value.matches("[1-9]\\d{3,6}") && Integer.parseInt(value) <= 10L * Long.parseLong(inForce);
    }
}
