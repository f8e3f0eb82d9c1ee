package org.zhixing.timelimit;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.zhixing.act.Actor;
import org.zhixing.act.Zone;
import org.zhixing.ledger.Entry;
import org.zhixing.ledger.Ledger;
import org.zhixing.ledger.Recorded;
import org.zhixing.ledger.Stream;

/** Records what was done to limits in the stream of the case they belong to. */
@Component
class LimitLedger {

    private final Ledger ledger;

    LimitLedger(Ledger ledger) {
        this.ledger = ledger;
    }

    /** @param by who started each, in the same order */
    void started(List<Story> stories, List<Actor> by, List<Revision> revisions) {
        List<Entry> entries = new ArrayList<>(stories.size());
        for (int i = 0; i < stories.size(); i++) {
            Story story = stories.get(i);
            Map<String, Object> said = about(story, story.now(revisions));
            said.put("rule", story.rule());
            if (story.period() != null) {
                said.put("period", story.period().code());
            }
            said.put(Entry.BASIS, basis(story));
            entries.add(entry(story, story.startedAt(), by.get(i), "timelimit.started", said));
        }
        append(entries);
    }

    void changed(List<StoredTimeLimits.Changed> changed, List<Revision> revisions) {
        append(changed.stream()
                .map(one -> {
                    Story story = one.story();
                    Change change = story.changes().get(story.changes().size() - 1);
                    Map<String, Object> said = about(story, story.now(revisions));
                    if (!change.reason().isEmpty()) {
                        said.put("reason", change.reason());
                    }
                    if (change.by() != null) {
                        said.put("period", change.by().code());
                    }
                    said.put(Entry.BASIS, basis(change));
                    String verb = "timelimit."
                            + change.what().name().toLowerCase(Locale.ROOT).replace('_', '-');
                    return entry(story, change.at(), one.by(), verb, said);
                })
                .toList());
    }

    void recalculated(List<Recalculation.Counted> moved, int revision, Instant at, Actor actor) {
        append(moved.stream()
                .map(one -> {
                    Map<String, Object> said = about(one.story(), one.is());
                    said.put("before", due(one.was().dueAt()));
                    said.put("calendar", revision);
                    return entry(one.story(), at, actor, "timelimit.recalculated", said);
                })
                .toList());
    }

    void append(List<Entry> entries) {
        if (!entries.isEmpty()) {
            ledger.append(entries);
        }
    }

    List<Recorded> read(Stream stream) {
        return ledger.read(stream, 1, Integer.MAX_VALUE);
    }

    static Entry entry(Story story, Instant at, Actor actor, String verb, Map<String, Object> said) {
        return Entry.of(Stream.of(story.subject()), at, actor, verb, said);
    }

    static Map<String, Object> about(Story story, Standing standing) {
        Map<String, Object> said = new LinkedHashMap<>();
        said.put("limit", story.id().value().toString());
        said.put("kind", story.kind().value());
        said.put("due", due(standing.dueAt()));
        return said;
    }

    /** With what is said besides, the limit can be replayed from its stream alone. */
    private static Map<String, Object> basis(Story story) {
        Map<String, Object> basis = new LinkedHashMap<>();
        basis.put("recorded", story.recordedAt().toString());
        basis.put("calendar", story.revision());
        basis.put("rest", story.onRestDay().name());
        basis.put("rungs", Rung.write(story.rungs()));
        if (story.statedDue() != null) {
            basis.put("stated", story.statedDue().toString());
        }
        return basis;
    }

    private static Map<String, Object> basis(Change change) {
        Map<String, Object> basis = new LinkedHashMap<>();
        basis.put("recorded", change.recordedAt().toString());
        basis.put("calendar", change.revision());
        if (change.due() != null) {
            basis.put("stated", change.due().toString());
        }
        return basis;
    }

    /** A day when it ends with the day, else date and time. */
    private static String due(Instant dueAt) {
        LocalDateTime local = LocalDateTime.ofInstant(dueAt, Zone.SHANGHAI);
        return local.toLocalTime().equals(LocalTime.MIDNIGHT)
                ? local.toLocalDate().minusDays(1).toString()
                : local.truncatedTo(ChronoUnit.MINUTES).toString();
    }
}
