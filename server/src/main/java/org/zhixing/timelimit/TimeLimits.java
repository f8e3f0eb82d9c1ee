package org.zhixing.timelimit;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.zhixing.act.Actor;
import org.zhixing.act.CaseRef;
import org.zhixing.worktime.Counting;
import org.zhixing.worktime.Period;

/**
 * Time limits. Writing methods join the caller's transaction and record themselves in the ledger stream of the
 * subject. All are set-based; a single limit is a batch of one.
 */
public interface TimeLimits {

    /** Starts limits, each for the one who starts it. */
    void start(List<LimitStart> starts);

    /** Starts limits. */
    @Transactional(propagation = Propagation.MANDATORY)
    default void start(List<NewLimit> limits, Actor actor) {
        start(limits.stream().map(limit -> new LimitStart(limit, actor)).toList());
    }

    /**
     * Does to open limits what each of the acts says, several on one limit in the order given. What has ended stays
     * ended.
     */
    void apply(List<LimitAct> acts);

    /** Ends limits that are still open: met, or no longer needed. */
    @Transactional(propagation = Propagation.MANDATORY)
    default void end(Collection<LimitId> limits, Instant at, String reason, Actor actor) {
        apply(limits.stream()
                .map(limit -> LimitAct.end(limit, at, reason, actor))
                .toList());
    }

    /** The clock stands still from {@code at} on; a paused limit stays paused. */
    @Transactional(propagation = Propagation.MANDATORY)
    default void pause(Collection<LimitId> limits, Instant at, String reason, Actor actor) {
        apply(limits.stream()
                .map(limit -> LimitAct.pause(limit, at, reason, actor))
                .toList());
    }

    /** The clock runs on; the due date moves by the working time that was paused. */
    @Transactional(propagation = Propagation.MANDATORY)
    default void resume(Collection<LimitId> limits, Instant at, Actor actor) {
        apply(limits.stream().map(limit -> LimitAct.resume(limit, at, actor)).toList());
    }

    /** Adds a period to a limit, with its reason and approval; a date served never moves earlier (practice 9). */
    @Transactional(propagation = Propagation.MANDATORY)
    default void extend(LimitId limit, Period by, Instant at, String reason, Actor actor) {
        apply(List.of(LimitAct.extend(limit, by, at, reason, actor)));
    }

    /** Gives an open limit a later stated due date, with its reason. */
    @Transactional(propagation = Propagation.MANDATORY)
    default void moveDue(LimitId limit, LocalDate due, Instant at, String reason, Actor actor) {
        apply(List.of(LimitAct.moveDue(limit, due, at, reason, actor)));
    }

    /** The limit as it stood at an instant, recomputed from its rule, pauses and extensions. */
    Optional<LimitView> view(LimitId limit, Instant at);

    /**
     * What was shown at an instant: like {@link #view}, without what was entered only afterwards, though with effect
     * from before. Empty before the limit was entered.
     */
    Optional<LimitView> shown(LimitId limit, Instant at);

    /** As {@link #shown(LimitId, Instant)}: what was shown then of all limits of each of the cases, oldest first. */
    Map<CaseRef, List<LimitView>> shown(Collection<CaseRef> subjects, Instant at);

    /** How the due date came about, step by step, as it stood at an instant. */
    Optional<LimitExplanation> explain(LimitId limit, Instant at);

    /** All limits of each of the cases, oldest first, as they stand at the instant given for the case. */
    Map<CaseRef, List<LimitView>> of(Map<CaseRef, Instant> moments);

    /** All limits of each of the cases, oldest first, as they stand at an instant. */
    @Transactional(readOnly = true)
    default Map<CaseRef, List<LimitView>> of(Collection<CaseRef> subjects, Instant at) {
        Map<CaseRef, Instant> moments = new LinkedHashMap<>();
        subjects.forEach(subject -> moments.put(subject, at));
        return of(moments);
    }

    /**
     * Working days after the first day up to and with the last: what a term up to a stated date amounts to, and how many
     * have passed since a day. Zero when the last is not after the first; provisional beyond the last known notice.
     */
    int workingDays(LocalDate after, LocalDate upTo);

    /** How periods are counted by the calendar as it is known now, for those who reckon what might have been. */
    Counting counting();

    /** The working days from a day up to and with another, for those who count many. */
    NavigableSet<LocalDate> workingDaysFrom(LocalDate from, LocalDate upTo);
}
