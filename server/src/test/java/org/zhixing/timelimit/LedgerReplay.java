package org.zhixing.timelimit;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.zhixing.act.CaseRef;
import org.zhixing.act.Zone;
import org.zhixing.ledger.Entry;
import org.zhixing.ledger.Ledger;
import org.zhixing.ledger.Recorded;
import org.zhixing.ledger.Stream;
import org.zhixing.timelimit.Change.What;
import org.zhixing.worktime.Counting;
import org.zhixing.worktime.DueOnRestDay;
import org.zhixing.worktime.NoticeLines;
import org.zhixing.worktime.Period;

/** Tells limits and the calendar again from what the ledger says of them, and from nothing else. */
final class LedgerReplay {

    private static final Stream CALENDAR = new Stream("timelimit/calendar", new UUID(0, 2));
    private static final int MANY = 100_000;

    private final Ledger ledger;
    private final List<Revision> revisions = new ArrayList<>();

    /** @param onBoard the calendar before any notice was brought, which comes with the release */
    LedgerReplay(Ledger ledger, Revision onBoard) {
        this.ledger = ledger;
        revisions.add(onBoard);
        ledger.read(CALENDAR, 1, MANY).stream()
                .map(Recorded::entry)
                .filter(entry -> entry.verb().equals("timelimit.noticed"))
                .forEach(entry -> revisions.add(revision(entry)));
    }

    private Revision revision(Entry entry) {
        var before = revisions.get(revisions.size() - 1);
        var notice = NoticeLines.read(text(basis(entry), "lines")).notices().get(0);
        var counting = before.counting();
        return new Revision(
                before.number() + 1,
                entry.at(),
                new Counting(counting.calendar().with(notice), counting.officeHours(), Zone.SHANGHAI),
                "");
    }

    /** The story of the one limit of a case. */
    Story story(CaseRef subject) {
        @Nullable Story story = null;
        for (Recorded recorded : ledger.timeline(subject)) {
            var entry = recorded.entry();
            if (entry.verb().equals("timelimit.started")) {
                story = begun(subject, entry);
            } else if (story != null && !entry.verb().equals("timelimit.recalculated")) {
                story = story.and(change(entry, story.changes().size() + 1));
            }
        }
        return Optional.ofNullable(story).orElseThrow();
    }

    /** What was shown at an instant, as this ledger has it. */
    Optional<LimitView> shownAt(Story story, Instant at) {
        return Views.shownAt(story, at, revisions);
    }

    private static Story begun(CaseRef subject, Entry entry) {
        var basis = basis(entry);
        return new Story(
                new LimitId(UUID.fromString(text(entry.changed(), "limit"))),
                new LimitKind(text(entry.changed(), "kind")),
                subject,
                entry.at(),
                Instant.parse(text(basis, "recorded")),
                period(entry),
                date(basis),
                DueOnRestDay.valueOf(text(basis, "rest")),
                text(entry.changed(), "rule"),
                Rung.read(text(basis, "rungs")),
                ((Number) value(basis, "calendar")).intValue(),
                List.of());
    }

    private static Change change(Entry entry, int number) {
        var basis = basis(entry);
        var verb = entry.verb().substring(entry.verb().indexOf('.') + 1);
        return new Change(
                number,
                What.valueOf(verb.toUpperCase(Locale.ROOT).replace('-', '_')),
                entry.at(),
                Instant.parse(text(basis, "recorded")),
                ((Number) value(basis, "calendar")).intValue(),
                period(entry),
                date(basis),
                String.valueOf(entry.changed().getOrDefault("reason", "")));
    }

    private static @Nullable Period period(Entry entry) {
        var code = entry.changed().get("period");
        return code == null ? null : Period.parse(code.toString()).orElseThrow();
    }

    private static @Nullable LocalDate date(Map<String, Object> basis) {
        var day = basis.get("stated");
        return day == null ? null : LocalDate.parse(day.toString());
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> basis(Entry entry) {
        return (Map<String, Object>) value(entry.changed(), Entry.BASIS);
    }

    private static String text(Map<String, Object> fields, String name) {
        return value(fields, name).toString();
    }

    private static Object value(Map<String, Object> fields, String name) {
        return Optional.ofNullable(fields.get(name)).orElseThrow();
    }
}
