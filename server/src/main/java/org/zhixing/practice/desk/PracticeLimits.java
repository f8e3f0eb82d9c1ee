package org.zhixing.practice.desk;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhixing.act.Actor;
import org.zhixing.act.Zone;
import org.zhixing.practice.CaseId;
import org.zhixing.timelimit.LimitId;
import org.zhixing.timelimit.LimitKind;
import org.zhixing.timelimit.LimitView;
import org.zhixing.timelimit.NewLimit;
import org.zhixing.timelimit.Rung;
import org.zhixing.timelimit.TimeLimits;

/** The time limits of this module: their kinds, and how they begin and end. */
@Component
public class PracticeLimits {

    /** A practice is looked at again. */
    public static final LimitKind REVIEW = new LimitKind("practice.review");
    /** A unit says its word to a negative case that concerns it. */
    public static final LimitKind HEARING = new LimitKind("practice.hearing");

    private static final LocalTime MORNING = LocalTime.of(9, 0);

    private final TimeLimits limits;
    private final PracticeRules rules;

    PracticeLimits(TimeLimits limits, PracticeRules rules) {
        this.limits = limits;
        this.rules = rules;
    }

    /** A term that our own rules set, with a reminder when it is over. */
    public LimitId begin(LimitKind kind, String key, CaseId id, Instant at, Actor actor) {
        var rule = rules.rule(key);
        var limit = LimitId.next();
        limits.start(
                List.of(new NewLimit(
                        limit,
                        kind,
                        id.subject(),
                        at,
                        rule.period(),
                        null,
                        rule.cite(),
                        List.of(new Rung("overdue", 1, MORNING)))),
                actor);
        return limit;
    }

    /** Ends a term that may be running. */
    public void end(@Nullable LimitId limit, Instant at, Actor actor) {
        if (limit != null) {
            limits.end(List.of(limit), at, "practice.reason.done", actor);
        }
    }

    public @Nullable LimitView view(@Nullable LimitId limit, Instant at) {
        return limit == null ? null : limits.view(limit, at).orElse(null);
    }

    /** Whether a term is over, or none runs. */
    public boolean isOver(@Nullable LimitId limit, Instant at) {
        var view = view(limit, at);
        return view == null || !at.isBefore(view.dueAt());
    }

    /** The last day of a term that has just begun. */
    public LocalDate lastDay(LimitId limit, Instant at) {
        return LocalDate.ofInstant(limits.view(limit, at).orElseThrow().dueAt().minusNanos(1), Zone.SHANGHAI);
    }

    /** The last day of a period of our own rules that begins on a day; nothing runs and nobody is reminded. */
    public LocalDate lastDay(String key, LocalDate from) {
        return limits.counting().lastDay(from, rules.rule(key).period(), org.zhixing.worktime.DueOnRestDay.STAYS);
    }
}
