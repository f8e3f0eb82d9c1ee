package org.zhixing.timelimit;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhixing.act.Actor;
import org.zhixing.act.Zone;
import org.zhixing.ledger.BinaryCopy;
import org.zhixing.timelimit.CalendarNotices.Effect;
import org.zhixing.worktime.HolidayNotice;

/** Counts open limits anew with one more calendar revision, page by page. */
@Component
class Recalculation {

    private static final int PAGE = 10_000;
    private static final int EXAMPLES = 100;

    /** Rungs after a due date may lie in the year of the notice although the date does not. */
    private static final int RUNGS_REACH_DAYS = 90;

    private static final List<String> COLUMNS =
            List.of("revision", "limit_id", "due_before", "due_after", "due_counted");

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;
    private final Stories stories;
    private final Running running;
    private final LimitLedger ledger;

    Recalculation(JdbcClient jdbc, JdbcTemplate batches, Stories stories, Running running, LimitLedger ledger) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.stories = stories;
        this.running = running;
        this.ledger = ledger;
    }

    /** What is done with each page beyond counting. */
    interface Writer {
        void write(Page page);
    }

    /** One page of limits counted anew. */
    record Page(List<Story> stories, List<MovedLimit> moved, List<Counted> rows) {}

    /** What became of one limit. */
    record Counted(LimitId limit, Instant before, Instant after, Instant counted) {}

    /** Counts without writing. */
    Effect tryOut(List<Revision> revisions, HolidayNotice notice) {
        return count(revisions, notice, false, page -> {});
    }

    /** Counts and writes: kept instants, marks, ledger; and tells the modules concerned. */
    Effect carryOut(
            List<Revision> revisions,
            HolidayNotice notice,
            Map<String, RecalculationHandler> handlers,
            Instant at,
            Actor actor) {
        Revision latest = revisions.get(revisions.size() - 1);
        return count(revisions, notice, true, page -> {
            running.rebuild(page.stories(), revisions);
            batches.execute((ConnectionCallback<Integer>) connection -> {
                BinaryCopy.rows(connection, "timelimit.recalculation", COLUMNS, page.rows(), (row, one) -> row.integer(
                                latest.number())
                        .uuid(one.limit().value())
                        .instant(one.before())
                        .instant(one.after())
                        .instant(one.counted()));
                return page.rows().size();
            });
            Map<String, List<MovedLimit>> byKind = new TreeMap<>();
            page.moved().forEach(moved -> byKind.computeIfAbsent(moved.kind().value(), kind -> new ArrayList<>())
                    .add(moved));
            byKind.forEach((kind, moved) -> {
                RecalculationHandler handler = handlers.get(kind);
                if (handler != null) {
                    handler.moved(moved, at, latest.source());
                }
            });
            Map<LimitId, Story> byId = new LinkedHashMap<>();
            page.stories().forEach(story -> byId.put(story.id(), story));
            ledger.recalculated(page.moved(), byId, latest.number(), at, actor);
        });
    }

    private Effect count(List<Revision> revisions, HolidayNotice notice, boolean lock, Writer writer) {
        List<Revision> before = revisions.subList(0, revisions.size() - 1);
        Map<String, Integer> later = new TreeMap<>();
        Map<String, Integer> kept = new TreeMap<>();
        List<MovedLimit> examples = new ArrayList<>();
        int looked = 0;
        int settled = 0;
        UUID after = new UUID(0, 0);
        List<LimitId> ids = concerned(notice, after);
        while (!ids.isEmpty()) {
            if (lock) {
                running.lock(ids);
            }
            Page page = new Page(stories.byIds(ids), new ArrayList<>(), new ArrayList<>());
            for (Story story : page.stories()) {
                Standing was = story.now(before);
                Standing is = story.now(revisions);
                looked++;
                if (is.dueAt().isAfter(was.dueAt())) {
                    MovedLimit moved =
                            new MovedLimit(story.id(), story.kind(), story.subject(), was.dueAt(), is.dueAt());
                    page.moved().add(moved);
                    later.merge(story.kind().value(), 1, Integer::sum);
                } else if (is.counted().isBefore(was.counted())) {
                    kept.merge(story.kind().value(), 1, Integer::sum);
                }
                if (is.dueAt().isAfter(was.dueAt()) || is.counted().isBefore(was.counted())) {
                    page.rows().add(new Counted(story.id(), was.dueAt(), is.dueAt(), is.counted()));
                }
                settled += story.provisional(was) && !story.provisional(is) ? 1 : 0;
            }
            page.moved().stream().limit(EXAMPLES - examples.size()).forEach(examples::add);
            writer.write(page);
            after = ids.get(ids.size() - 1).value();
            ids = concerned(notice, after);
        }
        return new Effect(looked, later, kept, settled, List.copyOf(examples));
    }

    private List<LimitId> concerned(HolidayNotice notice, UUID after) {
        Instant from = LocalDate.of(notice.year() - 1, 12, 1)
                .minusDays(RUNGS_REACH_DAYS)
                .atStartOfDay(Zone.SHANGHAI)
                .toInstant();
        return jdbc.sql(
                        """
                        SELECT limit_id FROM timelimit.running
                         WHERE limit_id > :after AND (due_at >= :from OR provisional OR paused_since IS NOT NULL)
                         ORDER BY limit_id LIMIT :most
                        """)
                .param("after", after)
                .param("from", Timestamp.from(from))
                .param("most", PAGE)
                .query((row, i) -> new LimitId(row.getObject(1, UUID.class)))
                .list();
    }
}
