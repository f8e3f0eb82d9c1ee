package org.zhixing.ladder;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.zhixing.worktime.Counting;
import org.zhixing.worktime.DueOnRestDay;
import org.zhixing.worktime.Period;

/**
 * Which answers, opinions and reports would have been late, too often or behind, if each had come when it did (practice 3,
 * 4, 5 and 8). Of several of a kind the first one counts.
 */
final class Acts {

    private static final int HUNDRED = 100;

    private final Numbers rules;
    private final Days days;
    private final Counting counting;
    private final Instant now;

    Acts(Numbers rules, Days days, Counting counting, Instant now) {
        this.rules = rules;
        this.days = days;
        this.counting = counting;
        this.now = now;
    }

    /** @param term the docket's term in working days */
    void of(Fared one, int term, Map<LadderStep, Instant> met) {
        answers(one, Acted.Kind.REASON, LadderStep.REASON_LATE, "yellow.reason", met);
        answers(one, Acted.Kind.EXPLAIN, LadderStep.EXPLANATION_LATE, "red.explain", met);
        answers(one, Acted.Kind.APPROVAL, LadderStep.APPROVAL_LATE, "red.approval", met);
        answers(one, Acted.Kind.VERIFY, LadderStep.VERIFICATION_LATE, "verify", met);
        answers(one, Acted.Kind.RULING, LadderStep.RULING_LATE, "objection.rule", met);
        answers(one, Acted.Kind.CONSULTATION, LadderStep.CONSULTATION_LATE, "consultation", met);
        answers(one, Acted.Kind.CONSULTATION, LadderStep.CONSULTATION_REMINDED, "consultation.reminder", met);
        answers(one, Acted.Kind.OBSTACLE, LadderStep.OBSTACLE_LATE, "obstacle", met);
        answers(one, Acted.Kind.OBSTACLE, LadderStep.OBSTACLE_REMINDED, "obstacle.reminder", met);
        first(one, Acted.Kind.ASSIST, act -> late(act, opinion(term)), LadderStep.OPINION_LATE, met);
        first(one, Acted.Kind.OBJECTION, this::tooLateToObject, LadderStep.OBJECTION_LATE, met);
        first(one, Acted.Kind.COURSE, act -> below(act, "course.behind"), LadderStep.COURSE_BEHIND, met);
        first(one, Acted.Kind.COURSE, act -> below(act, "course.far-behind"), LadderStep.COURSE_FAR_BEHIND, met);
        calls(one).ifPresent(at -> met.put(LadderStep.CALL_TOO_SOON, at));
    }

    private void answers(Fared one, Acted.Kind kind, LadderStep step, String key, Map<LadderStep, Instant> met) {
        first(one, kind, act -> late(act, rules.period(key)), step, met);
    }

    private static void first(
            Fared one,
            Acted.Kind kind,
            Function<Acted, Optional<Instant>> meets,
            LadderStep step,
            Map<LadderStep, Instant> met) {
        one.acts(kind).map(meets).flatMap(Optional::stream).findFirst().ifPresent(at -> met.put(step, at));
    }

    /** When its time ran out, if it had not come by then. */
    private Optional<Instant> late(Acted act, Period within) {
        var due = counting.dueAt(act.at(), within, DueOnRestDay.STAYS);
        var until = act.until() == null ? now : act.until();
        return until.isBefore(due) ? Optional.empty() : Optional.of(due);
    }

    /** Half of the term, and some days before its end (practice 5). */
    private Period opinion(int term) {
        int half = (term * rules.number("assist.share") + HUNDRED - 1) / HUNDRED;
        return new Period.WorkingDays(Math.max(1, Math.min(half, term - rules.length("assist.before"))));
    }

    private Optional<Instant> tooLateToObject(Acted act) {
        return Optional.ofNullable(act.until())
                .filter(made -> days.between(Days.of(act.at()), Days.of(made)) > rules.length("objection.within"));
    }

    private Optional<Instant> below(Acted act, String key) {
        return Optional.ofNullable(act.percent())
                .filter(percent -> percent.compareTo(BigDecimal.valueOf(rules.number(key))) < 0)
                .map(percent -> act.at());
    }

    /** The first call that came sooner after the one before than the rule allows. */
    private Optional<Instant> calls(Fared one) {
        var calls = one.acts(Acted.Kind.CALL).map(Acted::at).toList();
        return IntStream.range(1, calls.size())
                .filter(n ->
                        days.between(Days.of(calls.get(n - 1)), Days.of(calls.get(n))) < rules.length("call.every"))
                .mapToObj(calls::get)
                .findFirst();
    }
}
