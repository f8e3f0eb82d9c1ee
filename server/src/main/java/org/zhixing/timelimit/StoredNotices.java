package org.zhixing.timelimit;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.zhixing.act.Actor;
import org.zhixing.act.CaseClock;
import org.zhixing.act.Outcome;
import org.zhixing.act.Role;
import org.zhixing.ledger.Entry;
import org.zhixing.ledger.Stream;
import org.zhixing.worktime.HolidayNotice;
import org.zhixing.worktime.HolidayNotices;
import org.zhixing.worktime.NoticeLines;
import org.zhixing.worktime.NoticeReading;
import org.zhixing.worktime.NoticeText;
import org.zhixing.worktime.WorkCalendar;

/** Holiday notices in the database. */
@Component
class StoredNotices implements CalendarNotices {

    /** The stream of the calendar, of which there is one. */
    private static final Stream CALENDAR = new Stream("timelimit/calendar", new UUID(0, 2));

    private final Calendars calendars;
    private final Recalculation recalculation;
    private final ObjectProvider<RecalculationHandler> handlers;
    private final CaseClock clock;
    private final LimitLedger ledger;
    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;

    StoredNotices(
            Calendars calendars,
            Recalculation recalculation,
            ObjectProvider<RecalculationHandler> handlers,
            CaseClock clock,
            LimitLedger ledger,
            JdbcClient jdbc,
            PlatformTransactionManager transactions) {
        this.calendars = calendars;
        this.recalculation = recalculation;
        this.handlers = handlers;
        this.clock = clock;
        this.ledger = ledger;
        this.jdbc = jdbc;
        this.transactions = new TransactionTemplate(transactions);
    }

    @Override
    public WorkCalendar calendar() {
        return calendars.latest().counting().calendar();
    }

    @Override
    public List<Stored> all() {
        calendars.latest();
        return jdbc.sql(
                        """
                        SELECT n.lines, r.known_from, r.imported_by
                          FROM timelimit.calendar_notice n JOIN timelimit.calendar_revision r USING (revision)
                         ORDER BY n.revision DESC, n.issued DESC
                        """)
                .query((row, i) -> new Stored(
                        NoticeLines.read(row.getString(1)).notices().get(0),
                        row.getTimestamp(2).toInstant(),
                        row.getString(3)))
                .list();
    }

    @Override
    public NoticeReading read(String text) {
        return text.stripLeading().startsWith("notice ") ? NoticeLines.read(text) : NoticeText.read(text);
    }

    @Override
    public Effect tryOut(HolidayNotice notice) {
        return requireNonNull(transactions.execute(status -> {
            calendars.hold();
            return recalculation.tryOut(withOneMore(notice, clock.now()), notice);
        }));
    }

    @Override
    public Outcome<Effect> bring(HolidayNotice notice, Actor actor) {
        if (!actor.isSystem() && !actor.hasAny(Role.SUPERVISION_CHIEF, Role.SYSTEM_ADMINISTRATOR)) {
            return Outcome.refused("timelimit.notice.not-yours", "L20");
        }
        try {
            return requireNonNull(transactions.execute(status -> {
                // who acts comes to the calendar and the limits last
                handlers.forEach(RecalculationHandler::ahead);
                calendars.holdAlone();
                if (isKnown(notice)) {
                    return Outcome.<Effect>refused("timelimit.notice.known", "L20", notice.number());
                }
                return Outcome.done(store(notice, actor));
            }));
        } finally {
            calendars.forgetUnstored();
        }
    }

    private Effect store(HolidayNotice notice, Actor actor) {
        Instant now = clock.now();
        List<Revision> revisions = withOneMore(notice, now);
        int revision = calendars.add(notice, now, actor.personName());
        Map<String, RecalculationHandler> byKind = handlers.stream()
                .collect(Collectors.toMap(handler -> handler.kind().value(), handler -> handler));
        Effect effect = recalculation.carryOut(revisions, notice, byKind, now, actor);
        ledger.append(List.of(Entry.of(
                CALENDAR,
                now,
                actor,
                "timelimit.noticed",
                Map.of(
                        "number",
                        notice.number(),
                        "title",
                        notice.title(),
                        "revision",
                        revision,
                        "moved",
                        effect.later(),
                        "kept",
                        effect.kept(),
                        Entry.BASIS,
                        Map.of("lines", NoticeLines.write(notice))))));
        return effect;
    }

    private List<Revision> withOneMore(HolidayNotice notice, Instant knownFrom) {
        List<Revision> revisions = new ArrayList<>(calendars.all());
        revisions.add(calendars.imagined(notice, knownFrom));
        return revisions;
    }

    private boolean isKnown(HolidayNotice notice) {
        return calendars.latest().counting().calendar().notices().stream()
                .anyMatch(known -> known.year() == notice.year()
                        && known.scope() == notice.scope()
                        && known.spans().equals(notice.spans()));
    }

    /** A newer release may bring the notice of a year that nobody has imported; it is imported then. */
    @EventListener(ApplicationReadyEvent.class)
    void bringWhatIsNewOnBoard() {
        List<Integer> known = calendar().knownYears();
        for (HolidayNotice notice : HolidayNotices.builtIn()) {
            if (notice.scope() == HolidayNotice.Scope.YEARLY && !known.contains(notice.year())) {
                bring(notice, Actor.system("timelimit.calendar", "L20")).orThrow();
            }
        }
    }
}
