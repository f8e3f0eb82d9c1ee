package org.zhixing.timelimit;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.zhixing.act.Actor;
import org.zhixing.act.CaseClock;
import org.zhixing.act.CaseRef;
import org.zhixing.worktime.Counting;

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
    public void start(List<LimitStart> starts) {
        if (starts.isEmpty()) {
            return;
        }
        starts.forEach(start -> handlers.require(start.limit()));
        calendars.hold();
        List<Revision> revisions = calendars.all();
        Instant now = clock.now();
        List<Story> begun = starts.stream()
                .map(start -> Story.of(start.limit(), revisions.size(), now))
                .toList();
        stories.insert(begun);
        running.insert(begun, revisions);
        ledger.started(begun, starts.stream().map(LimitStart::actor).toList(), revisions);
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void apply(List<LimitAct> acts) {
        if (acts.isEmpty()) {
            return;
        }
        calendars.hold();
        Set<LimitId> open =
                running.lock(acts.stream().map(LimitAct::limit).collect(Collectors.toCollection(LinkedHashSet::new)));
        List<Revision> revisions = calendars.all();
        Instant now = clock.now();
        Map<LimitId, Story> stand = new LinkedHashMap<>();
        stories.byIds(open).forEach(story -> stand.put(story.id(), story));
        List<Changed> changed = new ArrayList<>();
        for (LimitAct act : acts) {
            Story story = stand.get(act.limit());
            if (story != null && act.concerns(story)) {
                Story after = story.and(new Change(
                        story.changes().size() + 1,
                        act.what(),
                        act.at(),
                        now,
                        revisions.size(),
                        act.by(),
                        act.due(),
                        act.reason()));
                stand.put(story.id(), after);
                changed.add(new Changed(after, act.actor()));
            }
        }
        stories.insertChanges(changed.stream().map(Changed::story).toList());
        keep(changed.stream().map(one -> one.story().id()).collect(Collectors.toSet()), stand, revisions);
        ledger.changed(changed, revisions);
    }

    /** Brings the kept instants of changed limits up to date. */
    private void keep(Set<LimitId> changed, Map<LimitId, Story> stand, List<Revision> revisions) {
        Map<LimitId, Standing> ended = new LinkedHashMap<>();
        List<Running.Stood> going = new ArrayList<>();
        stand.forEach((id, story) -> {
            if (changed.contains(id) && story.hasEnded()) {
                ended.put(id, story.now(revisions));
            } else if (changed.contains(id)) {
                going.add(new Running.Stood(story, story.now(revisions)));
            }
        });
        running.end(ended);
        running.rebuild(going);
    }

    /** A story whose last change somebody has just made. */
    record Changed(Story story, Actor by) {}

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
    public Map<CaseRef, List<LimitView>> shown(Collection<CaseRef> subjects, Instant at) {
        List<Revision> revisions = calendars.all();
        Map<CaseRef, List<LimitView>> views = new LinkedHashMap<>();
        for (Story story : stories.bySubjects(Set.copyOf(subjects))) {
            Views.shownAt(story, at, revisions)
                    .ifPresent(view -> views.computeIfAbsent(story.subject(), subject -> new ArrayList<>())
                            .add(view));
        }
        return views;
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
    public Map<CaseRef, List<LimitView>> of(Map<CaseRef, Instant> moments) {
        List<Revision> revisions = calendars.all();
        Map<CaseRef, List<LimitView>> views = new LinkedHashMap<>();
        moments.keySet().forEach(subject -> views.put(subject, new ArrayList<>()));
        for (Story story : stories.bySubjects(views.keySet())) {
            Instant at = moments.get(story.subject());
            List<LimitView> own = views.get(story.subject());
            if (at != null && own != null) {
                Views.at(story, at, revisions).ifPresent(own::add);
            }
        }
        return views;
    }

    @Override
    @Transactional(readOnly = true)
    public int workingDays(LocalDate after, LocalDate upTo) {
        return Math.max(0, calendars.latest().counting().calendar().between(after, upTo));
    }

    @Override
    @Transactional(readOnly = true)
    public Counting counting() {
        return calendars.latest().counting();
    }

    @Override
    @Transactional(readOnly = true)
    public NavigableSet<LocalDate> workingDaysFrom(LocalDate from, LocalDate upTo) {
        var calendar = calendars.latest().counting().calendar();
        return from.datesUntil(upTo.plusDays(1))
                .filter(calendar::isWorkingDay)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
