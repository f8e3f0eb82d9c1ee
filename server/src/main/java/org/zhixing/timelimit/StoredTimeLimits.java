package org.zhixing.timelimit;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.zhixing.act.Actor;
import org.zhixing.act.CaseClock;
import org.zhixing.act.CaseRef;
import org.zhixing.timelimit.Change.What;
import org.zhixing.worktime.Period;

/** Time limits on PostgreSQL: stories are written, kept instants rebuilt, acts recorded, all in batches. */
@Component
class StoredTimeLimits implements TimeLimits {

    private final CaseClock clock;
    private final Calendars calendars;
    private final Stories stories;
    private final Running running;
    private final Handlers handlers;
    private final LimitLedger ledger;

    StoredTimeLimits(
            CaseClock clock,
            Calendars calendars,
            Stories stories,
            Running running,
            Handlers handlers,
            LimitLedger ledger) {
        this.clock = clock;
        this.calendars = calendars;
        this.stories = stories;
        this.running = running;
        this.handlers = handlers;
        this.ledger = ledger;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void start(List<NewLimit> limits, Actor actor) {
        if (limits.isEmpty()) {
            return;
        }
        limits.forEach(handlers::require);
        calendars.hold();
        List<Revision> revisions = calendars.all();
        Instant now = clock.now();
        List<Story> begun = limits.stream()
                .map(limit -> Story.of(limit, revisions.size(), now))
                .toList();
        stories.insert(begun);
        running.insert(begun, revisions);
        ledger.started(begun, revisions, actor);
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void end(Collection<LimitId> limits, Instant at, String reason, Actor actor) {
        change(limits, story -> true, What.ENDED, at, null, null, reason, actor);
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void pause(Collection<LimitId> limits, Instant at, String reason, Actor actor) {
        change(limits, story -> !story.isPaused(), What.PAUSED, at, null, null, reason, actor);
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void resume(Collection<LimitId> limits, Instant at, Actor actor) {
        change(limits, Story::isPaused, What.RESUMED, at, null, null, "", actor);
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void extend(LimitId limit, Period by, Instant at, String reason, Actor actor) {
        change(List.of(limit), story -> true, What.EXTENDED, at, by, null, reason, actor);
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void moveDue(LimitId limit, LocalDate due, Instant at, String reason, Actor actor) {
        change(List.of(limit), story -> true, What.DUE_MOVED, at, null, due, reason, actor);
    }

    private void change(
            Collection<LimitId> limits,
            Predicate<Story> concerned,
            What what,
            Instant at,
            @Nullable Period by,
            @Nullable LocalDate due,
            String reason,
            Actor actor) {
        if (limits.isEmpty()) {
            return;
        }
        calendars.hold();
        Set<LimitId> open = running.lock(new LinkedHashSet<>(limits));
        List<Revision> revisions = calendars.all();
        Instant now = clock.now();
        Map<LimitId, Change> changes = new LinkedHashMap<>();
        List<Story> changed = new ArrayList<>();
        for (Story story : stories.byIds(open)) {
            if (concerned.test(story)) {
                Change change =
                        new Change(story.changes().size() + 1, what, at, now, revisions.size(), by, due, reason);
                changes.put(story.id(), change);
                changed.add(story.and(change));
            }
        }
        stories.insertChanges(changes);
        if (what == What.ENDED) {
            Map<LimitId, Standing> standings = new LinkedHashMap<>();
            changed.forEach(story -> standings.put(story.id(), story.now(revisions)));
            running.end(standings);
        } else {
            running.rebuild(changed, revisions);
        }
        ledger.changed(changed, revisions, actor);
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<LimitView> view(LimitId limit, Instant at) {
        List<Revision> revisions = calendars.all();
        return stories.byIds(List.of(limit)).stream()
                .flatMap(story -> Views.at(story, at, revisions).stream())
                .findFirst();
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<LimitView> shown(LimitId limit, Instant at) {
        List<Revision> revisions = calendars.all();
        return stories.byIds(List.of(limit)).stream()
                .flatMap(story -> Views.shownAt(story, at, revisions).stream())
                .findFirst();
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<LimitExplanation> explain(LimitId limit, Instant at) {
        List<Revision> revisions = calendars.all();
        return stories.byIds(List.of(limit)).stream()
                .flatMap(story -> Explanations.of(story, at, revisions).stream())
                .findFirst();
    }

    @Override
    @Transactional(readOnly = true)
    public Map<CaseRef, List<LimitView>> of(Collection<CaseRef> subjects, Instant at) {
        List<Revision> revisions = calendars.all();
        Map<CaseRef, List<LimitView>> views = new LinkedHashMap<>();
        subjects.forEach(subject -> views.put(subject, new ArrayList<>()));
        for (Story story : stories.bySubjects(views.keySet())) {
            Views.at(story, at, revisions).ifPresent(view -> views.getOrDefault(story.subject(), new ArrayList<>())
                    .add(view));
        }
        return views;
    }

    @Override
    @Transactional(readOnly = true)
    public int workingDays(LocalDate after, LocalDate upTo) {
        return Math.max(0, calendars.latest().counting().calendar().between(after, upTo));
    }
}
