package org.zhixing.brief.draw;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayDeque;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhixing.act.Actor;
import org.zhixing.act.Outcome;
import org.zhixing.act.UnitId;
import org.zhixing.act.Zone;
import org.zhixing.brief.BriefAct;
import org.zhixing.brief.BriefFigure;
import org.zhixing.brief.BriefId;
import org.zhixing.brief.BriefKind;
import org.zhixing.brief.BriefPart;
import org.zhixing.brief.BriefState;
import org.zhixing.brief.desk.Brief;
import org.zhixing.brief.desk.BriefMessages;
import org.zhixing.brief.desk.BriefMoves;
import org.zhixing.brief.desk.BriefRow;
import org.zhixing.brief.desk.BriefRows;
import org.zhixing.brief.desk.BriefRules;
import org.zhixing.brief.desk.BriefSight;
import org.zhixing.brief.desk.Examples;
import org.zhixing.brief.desk.FactRows;
import org.zhixing.filing.Filing;
import org.zhixing.organization.CityOffices;
import org.zhixing.shell.Texts;
import org.zhixing.timelimit.LimitId;
import org.zhixing.timelimit.LimitKind;
import org.zhixing.timelimit.NewLimit;
import org.zhixing.timelimit.Rung;
import org.zhixing.timelimit.TimeLimits;

/** Draws briefs up from data, by hand or on schedule: words to begin with stand beside the figures, to be edited. */
@Service
public class DrawingUp {

    /** A brief is issued. */
    public static final LimitKind ISSUE = new LimitKind("brief.issue");

    public static final String TODAY = "today";
    public static final String OVERDUE = "overdue";

    /** Periods that a schedule looks back; a longer standstill is no standstill of a product in use. */
    private static final int MOST_OWED = 12;

    private static final LocalTime MORNING = LocalTime.of(9, 0);
    private static final int LONGEST_DAYS = 400;

    private final Drawing drawing;
    private final Rhythm rhythm;
    private final BriefRows rows;
    private final FactRows facts;
    private final Examples examples;
    private final BriefRules rules;
    private final BriefSight sight;
    private final CityOffices offices;
    private final TimeLimits limits;
    private final Filing filing;
    private final BriefMessages told;
    private final Texts texts;

    DrawingUp(
            Drawing drawing,
            Rhythm rhythm,
            BriefRows rows,
            FactRows facts,
            Examples examples,
            BriefRules rules,
            BriefSight sight,
            CityOffices offices,
            TimeLimits limits,
            Filing filing,
            BriefMessages told,
            MessageSource messages) {
        this.drawing = drawing;
        this.rhythm = rhythm;
        this.rows = rows;
        this.facts = facts;
        this.examples = examples;
        this.rules = rules;
        this.sight = sight;
        this.offices = offices;
        this.limits = limits;
        this.filing = filing;
        this.told = told;
        this.texts = new Texts(messages, Locale.SIMPLIFIED_CHINESE);
    }

    /**
     * A brief to be drawn up.
     *
     * @param title empty for the usual one
     * @param units whose dockets it is about, none for all
     */
    public record NewBrief(BriefKind kind, String title, LocalDate from, LocalDate to, List<UnitId> units) {
        public NewBrief {
            units = List.copyOf(units);
        }
    }

    /** An officer draws one up. */
    @Transactional
    public Outcome<BriefId> draw(NewBrief wanted, Instant at, Actor actor) {
        var today = day(at);
        if (BriefSight.parties(sight.standing(actor, today)).isEmpty()) {
            return Outcome.refused("brief.refused.not-yours", "practice 7");
        }
        if (wanted.from().isAfter(wanted.to())
                || wanted.to().isAfter(today)
                || wanted.from().plusDays(LONGEST_DAYS).isBefore(wanted.to())) {
            return Outcome.refused("brief.refused.period", "practice 7", LONGEST_DAYS);
        }
        return Outcome.done(begin(wanted, rhythm.issuedBy(wanted.kind(), today), at, actor, actor.personName()));
    }

    /**
     * The schedule draws up what its day has come for and nobody has yet: drafts, no more, the oldest first. After a
     * standstill that is one for each period that went by since the last.
     */
    @Transactional
    public List<BriefId> onSchedule(BriefKind kind, Instant at) {
        var today = day(at);
        if (today.isBefore(rhythm.drawnOn(kind, today))
                || offices.findSupervision(today).isEmpty()) {
            return List.of();
        }
        return owed(kind, today).stream()
                .map(period -> onSchedule(kind, period, at))
                .toList();
    }

    private List<Period> owed(BriefKind kind, LocalDate today) {
        var owed = new ArrayDeque<Period>();
        for (var period = Period.before(kind, today);
                owed.size() < MOST_OWED;
                period = Period.before(kind, period.from())) {
            if (rows.scheduled(kind, period.from())) {
                return List.copyOf(owed);
            }
            owed.addFirst(period);
        }
        // none has been drawn up for so long: what lies before belongs to the time before the product
        return List.of(owed.getLast());
    }

    private BriefId onSchedule(BriefKind kind, Period period, Instant at) {
        var today = day(at);
        var rule = rules.rule("draw", kind);
        var actor = Actor.system("brief.schedule", rule.cite());
        var due = rhythm.issuedBy(kind, today);
        boolean stillDue = due != null && !due.isBefore(today) && period.equals(Period.before(kind, today));
        var id = begin(
                new NewBrief(kind, "", period.from(), period.to(), List.of()),
                stillDue ? due : null,
                at,
                actor,
                texts.t("brief.by-schedule"));
        rows.markScheduled(kind, period.from(), id);
        rows.find(id, BriefSight.Scope.SYSTEM)
                .ifPresent(brief -> told.tell(
                        List.of(offices.officers(today)), brief, "brief.message.drawn", id.href(), false, at));
        return id;
    }

    private BriefId begin(NewBrief wanted, @Nullable LocalDate due, Instant at, Actor actor, String drafter) {
        var id = BriefId.next();
        LimitId limit = due == null ? null : LimitId.next();
        String title = wanted.title().isBlank() ? title(wanted) : wanted.title().strip();
        rows.insert(new Brief(
                id,
                wanted.kind(),
                title,
                wanted.from(),
                wanted.to(),
                wanted.units(),
                at,
                BriefState.DRAFT,
                at,
                drafter,
                null,
                null,
                null,
                null,
                null,
                due,
                limit,
                0));
        var drawn = drawing.rows(wanted.from(), wanted.to(), wanted.units(), at);
        facts.replace(id, drawn);
        rows.find(id, BriefSight.Scope.SYSTEM).ifPresent(examples::propose);
        rows.words(id, title, words(wanted, drawn, at));
        Map<String, Object> said = new LinkedHashMap<>();
        said.put("title", title);
        said.put("from", wanted.from());
        said.put("until", wanted.to());
        said.put("dockets", drawn.size());
        filing.enter(id, BriefAct.DRAW, said, List.of(), at, actor);
        if (limit != null) {
            limits.start(
                    List.of(new NewLimit(
                            limit,
                            ISSUE,
                            id.subject(),
                            at,
                            null,
                            due,
                            rules.rule("issue", wanted.kind()).cite(),
                            List.of(new Rung(TODAY, 0, MORNING), new Rung(OVERDUE, 1, MORNING)))),
                    actor);
        }
        return id;
    }

    /** Takes the data anew; words that were edited stay. */
    @Transactional
    public Outcome<BriefId> redraw(BriefId id, int version, Instant at, Actor actor) {
        var seer = sight.standing(actor, day(at));
        var brief = rows.hold(id, sight.briefs(seer)).orElse(null);
        if (brief == null) {
            return Outcome.refused("brief.refused.not-found", "architecture 10");
        }
        var refusal = Filing.against(BriefMoves.TABLE, brief, BriefAct.REDRAW, version, BriefSight.parties(seer));
        if (refusal != null) {
            return Outcome.refused(refusal);
        }
        var wanted = new NewBrief(brief.kind(), brief.title(), brief.from(), brief.to(), brief.scope());
        var before = facts.rows(id, FactRows.Which.ALL, BriefSight.Scope.SYSTEM);
        var drawn = drawing.rows(brief.from(), brief.to(), brief.scope(), at);
        facts.replace(id, drawn);
        examples.propose(brief);
        var kept = rows.wordsOf(id);
        var old = words(wanted, before, brief.takenAt());
        var fresh = words(wanted, drawn, at);
        var merged = new EnumMap<BriefPart, String>(BriefPart.class);
        fresh.forEach((part, words) -> {
            String now = kept.getOrDefault(part, "");
            merged.put(part, now.equals(old.getOrDefault(part, "")) ? words : now);
        });
        rows.words(id, brief.title(), merged);
        filing.settle(
                BriefMoves.TABLE,
                brief,
                BriefAct.REDRAW,
                Map.of("taken_at", at),
                Map.of("dockets", drawn.size()),
                List.of(),
                at,
                actor);
        return Outcome.done(id);
    }

    private String title(NewBrief wanted) {
        var from = wanted.from();
        return switch (wanted.kind()) {
            case WEEKLY -> texts.t("brief.title.WEEKLY", spoken(from), spoken(wanted.to()));
            case MONTHLY ->
                texts.t("brief.title.MONTHLY", String.valueOf(from.getYear()), String.valueOf(from.getMonthValue()));
            case QUARTERLY ->
                texts.t(
                        "brief.title.QUARTERLY",
                        String.valueOf(from.getYear()),
                        String.valueOf((from.getMonthValue() + 2) / 3));
            case SPECIAL, CIRCULAR -> texts.t("brief.title." + wanted.kind().name(), spoken(from), spoken(wanted.to()));
        };
    }

    /** Words to begin with, from the figures alone. */
    private Map<BriefPart, String> words(NewBrief wanted, List<BriefRow> drawn, Instant at) {
        var words = new EnumMap<BriefPart, String>(BriefPart.class);
        words.put(
                BriefPart.OPENING,
                texts.t(
                        "brief.draft.OPENING",
                        spoken(wanted.from()),
                        spoken(wanted.to()),
                        count(drawn, BriefFigure.RUNNING),
                        count(drawn, BriefFigure.OPENED),
                        count(drawn, BriefFigure.ENDED),
                        spoken(day(at))));
        words.put(
                BriefPart.GOOD,
                texts.t(count(drawn, BriefFigure.GOOD) == 0 ? "brief.draft.GOOD-none" : "brief.draft.GOOD"));
        words.put(BriefPart.FIGURES, texts.t("brief.draft.FIGURES"));
        int late = count(drawn, BriefFigure.LATE);
        words.put(
                BriefPart.LATE,
                late == 0 ? texts.t("brief.draft.LATE-none") : texts.t("brief.draft.LATE", late, units(drawn)));
        int behind = count(drawn, BriefFigure.BEHIND) + count(drawn, BriefFigure.FAR_BEHIND);
        words.put(
                BriefPart.COURSE,
                behind == 0 ? texts.t("brief.draft.COURSE-none") : texts.t("brief.draft.COURSE", behind));
        words.put(BriefPart.NEXT, texts.t("brief.draft.NEXT"));
        return words;
    }

    private static long units(List<BriefRow> drawn) {
        return drawn.stream()
                .filter(row -> row.figures().contains(BriefFigure.LATE))
                .map(BriefRow::unit)
                .distinct()
                .count();
    }

    private static int count(List<BriefRow> drawn, BriefFigure figure) {
        return (int)
                drawn.stream().filter(row -> row.figures().contains(figure)).count();
    }

    private String spoken(LocalDate day) {
        return texts.t("brief.day", String.valueOf(day.getMonthValue()), String.valueOf(day.getDayOfMonth()));
    }

    static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, Zone.SHANGHAI);
    }
}
