package org.zhixing.timelimit;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhixing.act.Actor;
import org.zhixing.act.Zone;
import org.zhixing.timelimit.CalendarNotices.Effect;
import org.zhixing.worktime.HolidayNotice;

/** Counts open limits anew with one more calendar revision, page by page. */
@Component
class Recalculation {

    private static final int PAGE = 10_000;
    private static final int EXAMPLES = 100;

    /** Rungs after a due date may lie in the year of the notice although the date does not. */
    private static final int RUNGS_REACH_DAYS = 90;

    private final JdbcClient jdbc;
    private final Stories stories;
    private final Running running;
    private final LimitLedger ledger;

    Recalculation(JdbcClient jdbc, Stories stories, Running running, LimitLedger ledger) {
        this.jdbc = jdbc;
        this.stories = stories;
        this.running = running;
        this.ledger = ledger;
    }

    /** What is done with each page beyond counting. */
    interface Writer {
        void write(List<Counted> page);
    }

    /** Where a limit stood, and where it stands counted anew. */
    record Counted(Story story, Standing was, Standing is) {

        static Counted of(Story story, List<Revision> before, Revision latest) {
            Standing was = story.now(before);
            return new Counted(story, was, story.learned(was, latest));
        }

        boolean later() {
            return is.dueAt().isAfter(was.dueAt());
        }

        boolean kept() {
            return !later() && is.counted().isBefore(was.counted());
        }

        boolean settled() {
            return story.provisional(was) && !story.provisional(is);
        }

        /** Whether anything is kept differently. */
        boolean changes() {
            return later()
                    || story.provisional(was) != story.provisional(is)
                    || !story.rungInstants(was).equals(story.rungInstants(is));
        }

        MovedLimit moved() {
            return new MovedLimit(story.id(), story.kind(), story.subject(), was.dueAt(), is.dueAt());
        }
    }

    /** Counts without writing. */
    Effect tryOut(List<Revision> revisions, HolidayNotice notice) {
        return count(revisions, notice, "", page -> {});
    }

    /** Counts and writes: kept instants, ledger; and tells the modules concerned. */
    Effect carryOut(
            List<Revision> revisions,
            HolidayNotice notice,
            Map<String, RecalculationHandler> handlers,
            Instant at,
            Actor actor) {
        Revision latest = revisions.get(revisions.size() - 1);
        return count(revisions, notice, "FOR UPDATE", page -> {
            running.rebuild(page.stream()
                    .filter(Counted::changes)
                    .map(one -> new Running.Stood(one.story(), one.is()))
                    .toList());
            Map<String, List<MovedLimit>> byKind = new TreeMap<>();
            List<Counted> moved = page.stream().filter(Counted::later).toList();
            moved.forEach(one -> byKind.computeIfAbsent(one.story().kind().value(), kind -> new ArrayList<>())
                    .add(one.moved()));
            byKind.forEach((kind, limits) -> {
                RecalculationHandler handler = handlers.get(kind);
                if (handler != null) {
                    handler.moved(limits, at, latest.source());
                }
            });
            ledger.recalculated(moved, latest.number(), at, actor);
        });
    }

    private Effect count(List<Revision> revisions, HolidayNotice notice, String lock, Writer writer) {
        List<Revision> before = revisions.subList(0, revisions.size() - 1);
        Revision latest = revisions.get(before.size());
        Map<String, Integer> later = new TreeMap<>();
        Map<String, Integer> kept = new TreeMap<>();
        List<MovedLimit> examples = new ArrayList<>();
        int looked = 0;
        int settled = 0;
        UUID after = new UUID(0, 0);
        List<LimitId> ids = concerned(notice, after, lock);
        while (!ids.isEmpty()) {
            // the database waits meanwhile, so all processors count
            List<Counted> page = stories.byIds(ids).parallelStream()
                    .map(story -> Counted.of(story, before, latest))
                    .toList();
            for (Counted one : page) {
                String kind = one.story().kind().value();
                if (one.later()) {
                    later.merge(kind, 1, Integer::sum);
                    if (examples.size() < EXAMPLES) {
                        examples.add(one.moved());
                    }
                } else if (one.kept()) {
                    kept.merge(kind, 1, Integer::sum);
                }
                settled += one.settled() ? 1 : 0;
            }
            looked += page.size();
            writer.write(page);
            after = ids.get(ids.size() - 1).value();
            ids = concerned(notice, after, lock);
        }
        return new Effect(looked, later, kept, settled, List.copyOf(examples));
    }

    private List<LimitId> concerned(HolidayNotice notice, UUID after, String lock) {
        Instant from = LocalDate.of(notice.year() - 1, 12, 1)
                .minusDays(RUNGS_REACH_DAYS)
                .atStartOfDay(Zone.SHANGHAI)
                .toInstant();
        return jdbc.sql(
                        """
                        SELECT limit_id FROM timelimit.running
                         WHERE limit_id > :after AND (due_at >= :from OR provisional OR paused_since IS NOT NULL)
                         ORDER BY limit_id LIMIT :most
                        """
                                + lock)
                .param("after", after)
                .param("from", Timestamp.from(from))
                .param("most", PAGE)
                .query((row, i) -> new LimitId(row.getObject(1, UUID.class)))
                .list();
    }
}
