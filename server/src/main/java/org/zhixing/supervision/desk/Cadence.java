package org.zhixing.supervision.desk;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhixing.act.Ids;
import org.zhixing.act.Zone;
import org.zhixing.supervision.Colour;
import org.zhixing.supervision.rule.RuleBook;
import org.zhixing.timelimit.LimitId;
import org.zhixing.timelimit.NewLimit;
import org.zhixing.timelimit.Rung;
import org.zhixing.timelimit.TimeLimits;

/**
 * When progress is next to be reported (R035, practice 8): monthly on a day of the city, quarterly when the term is over
 * a year, weekly under a yellow and every second working day under a red notice. A missed report is reminded of and the
 * next one asked for; it proposes nothing.
 */
@Component
public class Cadence {

    private static final int MONTHS_OF_A_QUARTER = 3;

    private final TimeLimits limits;

    Cadence(TimeLimits limits) {
        this.limits = limits;
    }

    /** Ends what was asked for and asks for the next report, if one falls due before the work itself. */
    public void next(Scene scene, @Nullable Colour colour, String reason) {
        scene.end(Kinds.PROGRESS, scene.at(), reason);
        limit(scene.docket(), colour, termEnd(scene, colour), scene.at(), answered(scene), scene.rules())
                .ifPresent(limit -> scene.effects().start(limit));
    }

    /** A report made early answers the day it was asked for; the next one is asked for after that day. */
    private static LocalDate answered(Scene scene) {
        return scene.openLimits(Kinds.PROGRESS).stream()
                .map(limit -> LocalDate.ofInstant(limit.dueAt().minusNanos(1), Zone.SHANGHAI))
                .filter(due -> due.isAfter(scene.today()))
                .findFirst()
                .orElse(scene.today());
    }

    /** As it will be asked for when the docket is of another kind; nothing presses then. */
    public void next(Scene scene, Docket changed, LocalDate lastDay, String reason) {
        scene.end(Kinds.PROGRESS, scene.at(), reason);
        var until = lastDay.plusDays(1).atStartOfDay(Zone.SHANGHAI).toInstant();
        limit(changed, null, until, scene.at(), answered(scene), scene.rules())
                .ifPresent(limit -> scene.effects().start(limit));
    }

    /** As {@link #next(Scene, Colour, String)}, under the colour of the notices in force. */
    public void next(Scene scene, String reason) {
        next(scene, NoticeRows.colourOf(scene.notices()), reason);
    }

    /** A report that was returned is wanted again within the days of the rules. */
    public void again(Scene scene, String reason) {
        scene.end(Kinds.PROGRESS, scene.at(), reason);
        var rules = scene.rules();
        scene.effects()
                .start(new NewLimit(
                        new LimitId(Ids.next()),
                        Kinds.PROGRESS,
                        scene.docket().subject(),
                        scene.at(),
                        rules.period("progress.return"),
                        null,
                        rules.cite("progress.return"),
                        List.of(Ladder.late(rules))));
    }

    /** A coloured notice has just set a term of its own, which need not be known here: there the rhythm decides. */
    private static @Nullable Instant termEnd(Scene scene, @Nullable Colour colour) {
        return isPressing(colour)
                ? null
                : scene.currentTerm().map(term -> term.dueAt()).orElse(null);
    }

    Optional<NewLimit> limit(
            Docket docket,
            @Nullable Colour colour,
            @Nullable Instant until,
            Instant at,
            LocalDate after,
            RuleBook rules) {
        if (isPressing(colour)) {
            String key = "progress." + colour;
            return Optional.of(new NewLimit(
                    new LimitId(Ids.next()),
                    Kinds.PROGRESS,
                    docket.subject(),
                    at,
                    rules.period(key),
                    null,
                    rules.cite(key),
                    List.of(Ladder.late(rules))));
        }
        var day = regularDay(docket, after, rules);
        boolean needed = docket.ongoing()
                || (until != null && day.isBefore(LocalDate.ofInstant(until.minusNanos(1), Zone.SHANGHAI)));
        return needed
                ? Optional.of(new NewLimit(
                        new LimitId(Ids.next()),
                        Kinds.PROGRESS,
                        docket.subject(),
                        at,
                        null,
                        day,
                        rules.cite("progress.day"),
                        List.of(
                                new Rung(Ladder.WARNING, -rules.workingDays("warning.middle"), rules.time("ladder.at")),
                                Ladder.late(rules))))
                : Optional.empty();
    }

    /** The next day of the city for it, far enough away, moved on to a working day. */
    private LocalDate regularDay(Docket docket, LocalDate today, RuleBook rules) {
        int months = monthsOf(docket, rules);
        var day = today.withDayOfMonth(rules.number("progress.day"));
        while (limits.workingDays(today, day) < rules.workingDays("progress.least")
                || day.getMonthValue() % months != 0) {
            day = day.plusMonths(1);
        }
        while (limits.workingDays(day.minusDays(1), day) < 1) {
            day = day.plusDays(1);
        }
        return day;
    }

    /** Recurring work is reported when it comes round, long and ongoing work quarterly, all else monthly. */
    private static int monthsOf(Docket docket, RuleBook rules) {
        var rhythm = docket.rhythm();
        if (rhythm != null) {
            return rhythm.months();
        }
        boolean isLong = docket.ongoing() || docket.termDays() > rules.workingDays("progress.long.upto");
        return isLong ? MONTHS_OF_A_QUARTER : 1;
    }

    private static boolean isPressing(@Nullable Colour colour) {
        return colour == Colour.YELLOW || colour == Colour.RED;
    }
}
