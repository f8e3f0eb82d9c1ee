package org.zhixing.timelimit;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** A limit at an instant, as callers see it. */
final class Views {

    private Views() {}

    static Optional<LimitView> at(Story story, Instant at, List<Revision> revisions) {
        return at.isBefore(story.startedAt())
                ? Optional.empty()
                : Optional.of(view(story, story.at(at, revisions), at));
    }

    static Optional<LimitView> shownAt(Story story, Instant at, List<Revision> revisions) {
        return at.isBefore(story.startedAt()) || at.isBefore(story.recordedAt())
                ? Optional.empty()
                : Optional.of(view(story, story.shownAt(at, revisions), at));
    }

    private static LimitView view(Story story, Standing standing, Instant at) {
        Instant ended = standing.endedAt();
        Instant due = ended == null ? story.dueShown(standing, at) : standing.dueAt();
        return new LimitView(
                story.id(),
                story.kind(),
                story.subject(),
                story.startedAt(),
                due,
                status(story, standing, at),
                standing.calendar().counting().workingDaysLeft(ended == null ? at : ended, due),
                story.provisional(standing),
                story.rule(),
                ended);
    }

    private static TimeStatus status(Story story, Standing standing, Instant at) {
        Instant ended = standing.endedAt();
        if (ended != null) {
            return ended.isBefore(standing.dueAt()) ? TimeStatus.ENDED_IN_TIME : TimeStatus.ENDED_LATE;
        } else if (standing.pausedSince() != null) {
            return TimeStatus.PAUSED;
        } else if (!at.isBefore(standing.dueAt())) {
            return TimeStatus.OVERDUE;
        }
        return at.isBefore(story.warnsAt(standing)) ? TimeStatus.ON_TIME : TimeStatus.DUE_SOON;
    }
}
