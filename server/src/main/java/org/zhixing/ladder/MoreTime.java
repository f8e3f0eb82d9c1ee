package org.zhixing.ladder;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.zhixing.worktime.Counting;
import org.zhixing.worktime.DueOnRestDay;

/**
 * How much more time the rules would have allowed of what was asked and granted, and which answers would have come too
 * late (practice 8). What nobody asked for is not known and gives nothing.
 */
final class MoreTime {

    private static final int HUNDRED = 100;

    private final Numbers rules;
    private final Days days;
    private final Counting counting;

    MoreTime(Numbers rules, Days days, Counting counting) {
        this.rules = rules;
        this.days = days;
        this.counting = counting;
    }

    /**
     * Working days by which all of it moves the last day.
     *
     * @param due the last day as it was in the end
     * @param term the docket's term in working days
     */
    int moves(Fared one, LocalDate due, int term) {
        int sum = 0;
        for (int each : allowed(one, due, term)) {
            sum += each;
        }
        return sum + one.asked().stream().mapToInt(this::still).sum();
    }

    /** Whether any of it would have been allowed. */
    boolean any(Fared one, LocalDate due, int term) {
        for (int each : allowed(one, due, term)) {
            if (each > 0) {
                return true;
            }
        }
        return false;
    }

    /** Of each that was granted, how much the rules allow; asked too late is nothing, too long is cut. */
    private int[] allowed(Fared one, LocalDate due, int term) {
        int most = term * rules.number("extension.share") / HUNDRED;
        int before = rules.length("extension.before");
        List<Fared.Asked> asked = one.asked();
        int[] allowed = new int[asked.size()];
        LocalDate then = due;
        for (int n = asked.size() - 1; n >= 0; n--) {
            var each = asked.get(n);
            if (each.granted()) {
                then = days.shifted(then, -each.days());
                boolean inTime = days.between(Days.of(each.at()), then) >= before;
                allowed[n] = inTime ? Math.min(each.days(), most) : 0;
            }
        }
        return allowed;
    }

    /** Working days for which the unit's clock stood still because nobody answered. */
    private int still(Fared.Asked asked) {
        return days.between(Days.lastDay(answerDue(asked)), Days.of(asked.answeredAt()));
    }

    /** The first answer that would have come too late. */
    void answers(Fared one, Map<LadderStep, Instant> met) {
        one.asked().stream()
                .filter(each -> !each.answeredAt().isBefore(answerDue(each)))
                .findFirst()
                .ifPresent(each -> met.put(LadderStep.EXTENSION_UNANSWERED, answerDue(each)));
    }

    private Instant answerDue(Fared.Asked asked) {
        return counting.dueAt(asked.at(), rules.period("extension.answer"), DueOnRestDay.STAYS);
    }
}
