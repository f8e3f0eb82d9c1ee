package org.zhixing.timelimit;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.zhixing.timelimit.LimitExplanation.Kind;
import org.zhixing.timelimit.LimitExplanation.Reached;
import org.zhixing.timelimit.LimitExplanation.Step;
import org.zhixing.worktime.Counted;
import org.zhixing.worktime.Counting;

/** Tells a story step by step. */
final class Explanations {

    private Explanations() {}

    static Optional<LimitExplanation> of(Story story, Instant at, List<Revision> revisions) {
        return Views.at(story, at, revisions).map(view -> {
            List<Step> steps = new ArrayList<>();
            Standing standing = story.tell(at, revisions, (change, before, after) -> {
                Step step = change == null ? ofCalendar(story, before, after) : ofChange(story, change, before, after);
                if (step != null) {
                    steps.add(step);
                }
            });
            Revision first = revisions.get(story.revision() - 1);
            return new LimitExplanation(
                    view,
                    story.period(),
                    story.statedDue(),
                    counted(story, first),
                    steps,
                    story.rungInstants(standing).stream()
                            .map(rung -> new Reached(rung.name(), rung.at()))
                            .toList());
        });
    }

    private static Step ofChange(Story story, Change change, Standing before, Standing after) {
        Counting counting = before.calendar().counting();
        int excluded = 0;
        Instant paused = before.pausedSince();
        if (paused != null && after.pausedSince() == null) {
            excluded = Math.max(0, counting.calendar().between(counting.dayOf(paused), counting.dayOf(change.at())));
        }
        Counted counted = change.by() == null || !after.dueAt().isAfter(before.dueAt())
                ? null
                : counting.explain(before.dueAt().minusNanos(1), change.by(), story.onRestDay());
        return new Step(
                Kind.valueOf(change.what().name()),
                change.at(),
                change.reason(),
                before.dueAt(),
                after.dueAt(),
                excluded,
                counted,
                "");
    }

    /** A new calendar is told only where it made, or would have made, a difference. */
    private static @Nullable Step ofCalendar(Story story, Standing before, Standing after) {
        boolean moved = after.dueAt().isAfter(before.dueAt());
        boolean kept = after.counted().isBefore(before.counted()) && !moved;
        if (!moved && !kept) {
            return null;
        }
        Revision calendar = after.calendar();
        return new Step(
                moved ? Kind.RECALCULATED : Kind.KEPT,
                calendar.knownFrom(),
                "",
                before.dueAt(),
                after.dueAt(),
                0,
                counted(story, calendar),
                calendar.source());
    }

    private static @Nullable Counted counted(Story story, Revision calendar) {
        return story.period() == null
                ? null
                : calendar.counting().explain(story.startedAt(), story.period(), story.onRestDay());
    }
}
