package org.zhixing.timelimit;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhixing.act.CaseRef;
import org.zhixing.act.Zone;
import org.zhixing.timelimit.Change.What;
import org.zhixing.worktime.Counting;
import org.zhixing.worktime.DueOnRestDay;
import org.zhixing.worktime.Period;
import org.zhixing.worktime.Period.WorkingDays;

/**
 * All that is stored of a limit, and the one place where everything else is derived from it (architecture rule 2): a fold
 * over its changes and the calendar revisions that became known meanwhile. A new revision never moves a date earlier
 * (practice 9).
 */
record Story(
        LimitId id,
        LimitKind kind,
        CaseRef subject,
        Instant startedAt,
        Instant recordedAt,
        @Nullable Period period,
        @Nullable LocalDate statedDue,
        DueOnRestDay onRestDay,
        String rule,
        List<Rung> rungs,
        int revision,
        List<Change> changes) {

    static Story of(NewLimit limit, int revision, Instant recordedAt) {
        return new Story(
                limit.id(),
                limit.kind(),
                limit.subject(),
                limit.start(),
                recordedAt,
                limit.period(),
                limit.statedDue(),
                limit.onRestDay(),
                limit.rule(),
                limit.rungs(),
                revision,
                List.of());
    }

    /** The story with one change more. */
    Story and(Change change) {
        List<Change> more = new ArrayList<>(changes);
        more.add(change);
        return new Story(
                id, kind, subject, startedAt, recordedAt, period, statedDue, onRestDay, rule, rungs, revision, more);
    }

    boolean hasEnded() {
        return changes.stream().anyMatch(change -> change.what() == What.ENDED);
    }

    boolean isPaused() {
        boolean paused = false;
        for (Change change : changes) {
            paused = change.what() == What.PAUSED || (paused && change.what() != What.RESUMED);
        }
        return paused && !hasEnded();
    }

    /** Where the limit stands with all that is stored of it. */
    Standing now(List<Revision> revisions) {
        return fold(changes, revisions, Instant.MAX);
    }

    /** Where the limit stood at an instant, by what had effect then. */
    Standing at(Instant instant, List<Revision> revisions) {
        return fold(
                changes.stream().filter(change -> !change.at().isAfter(instant)).toList(), revisions, instant);
    }

    /** What was shown at an instant: as {@link #at}, without what was entered only afterwards. */
    Standing shownAt(Instant instant, List<Revision> revisions) {
        List<Change> known = changes.stream()
                .filter(change ->
                        !change.at().isAfter(instant) && !change.recordedAt().isAfter(instant))
                .toList();
        return fold(known, revisions, instant);
    }

    /** As {@link #at}, telling a listener every step. */
    Standing tell(Instant instant, List<Revision> revisions, StepListener listener) {
        return fold(
                changes.stream().filter(change -> !change.at().isAfter(instant)).toList(),
                revisions,
                instant,
                listener);
    }

    private Standing fold(List<Change> effective, List<Revision> revisions, Instant until) {
        return fold(effective, revisions, until, (change, before, after) -> {});
    }

    private Standing fold(List<Change> effective, List<Revision> revisions, Instant until, StepListener listener) {
        int known = revision;
        List<Change> applied = new ArrayList<>();
        Standing standing = begin(byNumber(revisions, known));
        for (Change change : effective) {
            while (known < change.revision()) {
                known++;
                standing = learn(standing, applied, byNumber(revisions, known), listener);
            }
            Standing next = apply(standing, change, byNumber(revisions, known).counting());
            listener.step(change, standing, next);
            standing = next;
            applied.add(change);
        }
        for (Revision later : revisions) {
            boolean learned = later.number() > known && !later.knownFrom().isAfter(until);
            if (learned && standing.endedAt() == null) {
                standing = learn(standing, applied, later, listener);
            }
        }
        return standing;
    }

    /** Where a limit that goes on stands with one more calendar than all that {@link #now} knew of. */
    Standing learned(Standing now, Revision latest) {
        return recounted(now, changes, latest);
    }

    private Standing learn(Standing before, List<Change> applied, Revision calendar, StepListener listener) {
        Standing after = recounted(before, applied, calendar);
        listener.step(null, before, after);
        return after;
    }

    /** Hears of each step of a story; a step without a change is a new calendar revision. */
    @FunctionalInterface
    interface StepListener {
        void step(@Nullable Change change, Standing before, Standing after);
    }

    /** Where the limit stood at its start. */
    Standing begin(Revision calendar) {
        Instant due = period != null
                ? calendar.counting().dueAt(startedAt, period, onRestDay)
                : calendar.counting().endOf(requireNonNull(statedDue));
        return new Standing(due, due, null, null, 1, Instant.MIN, calendar);
    }

    /** The same changes counted with a newer calendar; the date that stood is kept when it is later. */
    private Standing recounted(Standing before, List<Change> applied, Revision calendar) {
        Standing fresh = begin(calendar);
        for (Change change : applied) {
            fresh = apply(fresh, change, calendar.counting());
        }
        Instant due = fresh.dueAt().isAfter(before.dueAt()) ? fresh.dueAt() : before.dueAt();
        return new Standing(
                due,
                fresh.dueAt(),
                before.pausedSince(),
                before.endedAt(),
                before.round(),
                before.roundFrom(),
                calendar);
    }

    private Standing apply(Standing standing, Change change, Counting counting) {
        Instant at = change.at();
        return switch (change.what()) {
            case PAUSED -> standing.pausedSince() == null ? standing.pausedSince(at) : standing;
            case RESUMED -> resumed(standing, at, counting);
            case EXTENDED ->
                standing.laterDue(counting.prolonged(standing.dueAt(), requireNonNull(change.by()), onRestDay), at);
            case DUE_MOVED -> standing.laterDue(counting.endOf(requireNonNull(change.due())), at);
            case ENDED -> resumed(standing, at, counting).ended(at);
        };
    }

    private Standing resumed(Standing standing, Instant at, Counting counting) {
        Instant since = standing.pausedSince();
        return since == null
                ? standing
                : standing.due(counting.shifted(standing.dueAt(), unit(), since, at))
                        .pausedSince(null);
    }

    /** The unit in which excluded time counts; a stated date moves by working days. */
    Period unit() {
        return period == null ? new WorkingDays(0) : period;
    }

    /** The due instant to show at an instant: while paused it moves along. */
    Instant dueShown(Standing standing, Instant at) {
        Instant since = standing.pausedSince();
        return since == null
                ? standing.dueAt()
                : standing.calendar().counting().shifted(standing.dueAt(), unit(), since, at);
    }

    /** Whether a notice not yet known may still move the due date. */
    boolean provisional(Standing standing) {
        return period != null
                && standing.calendar().counting().provisional(startedAt, period, onRestDay, standing.dueAt());
    }

    /** All rungs with their instants, earliest first. */
    List<RungInstant> rungInstants(Standing standing) {
        return rungs.stream()
                .map(rung -> new RungInstant(rung.name(), instantOf(rung, standing)))
                .sorted(Comparator.comparing(RungInstant::at).thenComparing(RungInstant::name))
                .toList();
    }

    /** From when the limit counts as due soon: its first rung before the due instant, or that instant. */
    Instant warnsAt(Standing standing) {
        return warnsAt(standing, rungInstants(standing));
    }

    /** As {@link #warnsAt(Standing)}, from its rungs. */
    static Instant warnsAt(Standing standing, List<RungInstant> rungs) {
        return rungs.stream()
                .map(RungInstant::at)
                .filter(at -> at.isBefore(standing.dueAt()))
                .findFirst()
                .orElse(standing.dueAt());
    }

    private Instant instantOf(Rung rung, Standing standing) {
        if (period != null && !period.endsWithDay() && rung.workingDays() == 0) {
            return standing.dueAt();
        }
        Counting counting = standing.calendar().counting();
        LocalDate last = counting.lastDayOf(standing.dueAt());
        return counting.calendar()
                .plus(last, rung.workingDays())
                .atTime(rung.at())
                .atZone(Zone.SHANGHAI)
                .toInstant();
    }

    private static Revision byNumber(List<Revision> revisions, int number) {
        return revisions.get(number - 1);
    }
}
