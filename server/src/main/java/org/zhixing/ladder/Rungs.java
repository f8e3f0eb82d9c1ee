package org.zhixing.ladder;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.zhixing.worktime.Counting;

/**
 * Which rungs a docket would have reached under a set of rules, if everybody had acted as they did. A term given by the
 * rules moves the due date by the difference in working days, and so does more time that the rules would have allowed or
 * not; pauses stay what they were.
 */
final class Rungs {

    private final Numbers rules;
    private final Numbers inForce;
    private final Days days;
    private final Instant now;
    private final Receipts receipts;
    private final MoreTime moreTime;
    private final MoreTime moreTimeAsIs;
    private final Reports reports;
    private final Acts acts;

    /**
     * @param rules those to be tried among them
     * @param inForce as they are
     */
    Rungs(Numbers rules, Numbers inForce, Days days, Counting counting, Instant now) {
        this.rules = rules;
        this.inForce = inForce;
        this.days = days;
        this.now = now;
        this.receipts = new Receipts(rules, days, counting, now);
        this.moreTime = new MoreTime(rules, days, counting);
        this.moreTimeAsIs = new MoreTime(inForce, days, counting);
        this.reports = new Reports(rules, days, counting, now);
        this.acts = new Acts(rules, days, counting, now);
    }

    /** When the docket would have met each step; a step it would not have met is absent. */
    Map<LadderStep, Instant> of(Fared one) {
        var met = new EnumMap<LadderStep, Instant>(LadderStep.class);
        receipts.of(one, met);
        int shift = shift(one);
        int term = one.termDays() + shift;
        var last = Days.lastDay(one.dueAt());
        var due = days.shifted(last, shift + moreTime(one, last, term, met));
        Instant yellow = null;
        Instant red = null;
        warnings(one, due, term, met);
        met.put(LadderStep.DUE, Days.endOf(due));
        var proposed = rung(due, rules.length("yellow.after"));
        var redFirst = entered(one, Acted.Kind.DIRECT_RED, "red.direct");
        var yellowFirst = entered(one, Acted.Kind.DIRECT_YELLOW, "yellow.direct");
        if (redFirst != null && (redFirst.isBefore(proposed) || !meets(one, proposed))) {
            met.put(LadderStep.RED_DIRECT, redFirst);
            red = issued(one.redAt(), one.redIssuedAt(), redFirst);
        } else if (yellowFirst != null && yellowFirst.isBefore(proposed)) {
            met.put(LadderStep.YELLOW_DIRECT, yellowFirst);
            yellow = issued(one.yellowAt(), one.yellowIssuedAt(), yellowFirst);
        } else if (meets(one, proposed)) {
            met.put(LadderStep.YELLOW, proposed);
            yellow = issued(one.yellowAt(), one.yellowIssuedAt(), proposed);
        }
        red = yellow == null ? red : red(one, yellow, term, met);
        if (red != null) {
            lapses(one, red, met);
        }
        reports.of(one, due, term, yellow, red, met);
        acts.of(one, term, met);
        return met;
    }

    /** When a person entered a rung without the one before it, null where nobody did or the rules do not allow it. */
    private @Nullable Instant entered(Fared one, Acted.Kind kind, String key) {
        return rules.value(key).equals("REASONED")
                ? one.acts(kind).map(Acted::at).findFirst().orElse(null)
                : null;
    }

    private void lapses(Fared one, Instant red, Map<LadderStep, Instant> met) {
        var until = days.shifted(Days.of(red), rules.length("red.term"));
        met.put(LadderStep.RED_TERM, Days.endOf(until));
        var after = rung(until, 1);
        if (meets(one, after)) {
            met.put(LadderStep.RED_LAPSED, after);
        }
    }

    /** Puts the term of the yellow notice and the red proposal; when red was issued, null for never. */
    private @Nullable Instant red(Fared one, Instant yellow, int term, Map<LadderStep, Instant> met) {
        boolean brief = term <= rules.length("yellow.short.upto");
        var until = days.shifted(Days.of(yellow), rules.length(brief ? "yellow.term.short" : "yellow.term"));
        met.put(LadderStep.YELLOW_TERM, Days.endOf(until));
        var proposed = rung(until, rules.length("red.after"));
        if (!meets(one, proposed)) {
            return null;
        }
        met.put(LadderStep.RED, proposed);
        return issued(one.redAt(), one.redIssuedAt(), proposed);
    }

    /** By how many working days more time moves the last day away from where the rules in force put it. */
    private int moreTime(Fared one, LocalDate last, int term, Map<LadderStep, Instant> met) {
        if (one.asked().isEmpty()) {
            return 0;
        }
        int moves = moreTime.moves(one, last, term) - moreTimeAsIs.moves(one, last, one.termDays());
        if (moreTime.any(one, last, term)) {
            met.put(LadderStep.EXTENSION, Days.endOf(days.shifted(last, shift(one) + moves)));
        }
        moreTime.answers(one, met);
        return moves;
    }

    private void warnings(Fared one, LocalDate due, int term, Map<LadderStep, Instant> met) {
        if (term <= rules.length("warning.short.upto")) {
            if (rules.length("warning.short") < term) {
                warning(one, LadderStep.WARNING, due, "warning.short", met);
            }
        } else if (term <= rules.length("warning.middle.upto")) {
            warning(one, LadderStep.WARNING, due, "warning.middle", met);
        } else {
            warning(one, LadderStep.EARLY_WARNING, due, "warning.long", met);
            warning(one, LadderStep.WARNING, due, "warning.long.second", met);
        }
    }

    private void warning(Fared one, LadderStep step, LocalDate due, String key, Map<LadderStep, Instant> met) {
        var at = rung(due, -rules.length(key));
        if (meets(one, at)) {
            met.put(step, at);
        }
    }

    private boolean meets(Fared one, Instant at) {
        return !at.isAfter(now) && one.withTheUnit(at);
    }

    /** Issued as long after the proposal as it was; what was proposed and never issued would not have been. */
    private static @Nullable Instant issued(
            @Nullable Instant wasProposed, @Nullable Instant wasIssued, Instant proposed) {
        if (wasProposed == null) {
            return proposed;
        }
        return wasIssued == null ? null : proposed.plus(Duration.between(wasProposed, wasIssued));
    }

    /** By how many working days the due date would lie elsewhere. */
    private int shift(Fared one) {
        if (one.term() == null) {
            return 0;
        }
        String key = ruleOfTerm(one);
        boolean byRule = inForce.knows(key) && one.term().equals(inForce.value(key));
        return byRule ? rules.length(key) - inForce.length(key) : 0;
    }

    private String ruleOfTerm(Fared one) {
        String bySource = "term.source." + one.sourceKind();
        return one.urgency().equals("ORDINARY") && rules.knows(bySource) ? bySource : "term." + one.urgency();
    }

    private Instant rung(LocalDate due, int by) {
        return days.rung(due, by, rules.time("ladder.at"));
    }
}
