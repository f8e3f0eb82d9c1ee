package org.zhixing.ladder;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import org.jspecify.annotations.Nullable;
import org.zhixing.act.Zone;
import org.zhixing.worktime.Period;

/**
 * Which rungs a docket would have reached under a set of rules, if everybody had acted as they did. A term given by the
 * rules moves the due date by the difference in working days; pauses and extensions stay what they were.
 */
final class Rungs {

    private final Map<String, String> rules;
    private final Map<String, String> inForce;
    private final NavigableSet<LocalDate> days;
    private final Instant now;

    /**
     * @param rules values by key, those to be tried among them
     * @param inForce values by key as they are
     * @param days working days, beginning before the first case and ending well after now
     */
    Rungs(Map<String, String> rules, Map<String, String> inForce, NavigableSet<LocalDate> days, Instant now) {
        this.rules = rules;
        this.inForce = inForce;
        this.days = days;
        this.now = now;
    }

    /**
     * A docket as it fared.
     *
     * @param term period code of its term, null where a date was stated
     * @param termDays its term in working days
     * @param dueAt of its own limit, pauses and extensions included
     * @param away begin and end of reports lying with the office, in turn; the last end may be missing
     * @param endedAt when it was accepted or withdrawn, null while it runs
     */
    record Case(
            String sourceKind,
            String urgency,
            @Nullable String term,
            int termDays,
            Instant dueAt,
            List<@Nullable Instant> away,
            @Nullable Instant endedAt,
            @Nullable Instant yellowAt,
            @Nullable Instant yellowIssuedAt,
            @Nullable Instant redAt) {

        /** Whether the unit had it in its hands. */
        boolean withTheUnit(Instant at) {
            if (endedAt != null && !at.isBefore(endedAt)) {
                return false;
            }
            for (int i = 0; i + 1 < away.size(); i += 2) {
                var from = away.get(i);
                var until = away.get(i + 1);
                if (from != null && !at.isBefore(from) && (until == null || at.isBefore(until))) {
                    return false;
                }
            }
            return true;
        }
    }

    /** When the docket would have met each step; a step it would not have met is absent. */
    Map<LadderStep, Instant> of(Case one) {
        var met = new EnumMap<LadderStep, Instant>(LadderStep.class);
        int shift = shift(one);
        var due = shifted(lastDay(one.dueAt()), shift);
        warnings(one, due, one.termDays() + shift, met);
        met.put(LadderStep.DUE, endOf(due));
        var yellow = rung(due, length("yellow.after"));
        if (!meets(one, yellow)) {
            return met;
        }
        met.put(LadderStep.YELLOW, yellow);
        var issued = issued(one, yellow);
        if (issued == null) {
            return met;
        }
        boolean brief = one.termDays() + shift <= length("yellow.short.upto");
        var until = shifted(
                LocalDate.ofInstant(issued, Zone.SHANGHAI), length(brief ? "yellow.term.short" : "yellow.term"));
        met.put(LadderStep.YELLOW_TERM, endOf(until));
        var red = rung(until, length("red.after"));
        if (meets(one, red)) {
            met.put(LadderStep.RED, red);
        }
        return met;
    }

    private void warnings(Case one, LocalDate due, int term, Map<LadderStep, Instant> met) {
        if (term <= length("warning.short.upto")) {
            if (length("warning.short") < term) {
                warning(one, LadderStep.WARNING, due, "warning.short", met);
            }
        } else if (term <= length("warning.middle.upto")) {
            warning(one, LadderStep.WARNING, due, "warning.middle", met);
        } else {
            warning(one, LadderStep.EARLY_WARNING, due, "warning.long", met);
            warning(one, LadderStep.WARNING, due, "warning.long.second", met);
        }
    }

    private void warning(Case one, LadderStep step, LocalDate due, String key, Map<LadderStep, Instant> met) {
        var at = rung(due, -length(key));
        if (meets(one, at)) {
            met.put(step, at);
        }
    }

    private boolean meets(Case one, Instant at) {
        return !at.isAfter(now) && one.withTheUnit(at);
    }

    /** Issued as long after the proposal as it was; a yellow that was proposed and never issued would not have been. */
    private static @Nullable Instant issued(Case one, Instant yellow) {
        var proposed = one.yellowAt();
        if (proposed == null) {
            return yellow;
        }
        var issued = one.yellowIssuedAt();
        return issued == null ? null : yellow.plus(java.time.Duration.between(proposed, issued));
    }

    /** By how many working days the due date would lie elsewhere. */
    private int shift(Case one) {
        if (one.term() == null) {
            return 0;
        }
        String key = ruleOfTerm(one);
        String before = inForce.getOrDefault(key, "");
        return one.term().equals(before) ? length(key) - lengthOf(before) : 0;
    }

    private String ruleOfTerm(Case one) {
        String bySource = "term.source." + one.sourceKind();
        return one.urgency().equals("ORDINARY") && rules.containsKey(bySource) ? bySource : "term." + one.urgency();
    }

    private Instant rung(LocalDate due, int by) {
        return shifted(due, by)
                .atTime(LocalTime.parse(value("ladder.at")))
                .atZone(Zone.SHANGHAI)
                .toInstant();
    }

    private LocalDate shifted(LocalDate day, int by) {
        LocalDate at = day;
        for (int left = by; left > 0; left--) {
            var next = days.higher(at);
            at = next == null ? at.plusDays(1) : next;
        }
        for (int left = by; left < 0; left++) {
            var before = days.lower(at);
            at = before == null ? at.minusDays(1) : before;
        }
        return at;
    }

    private static Instant endOf(LocalDate day) {
        return day.plusDays(1).atStartOfDay(Zone.SHANGHAI).toInstant();
    }

    private static LocalDate lastDay(Instant due) {
        return LocalDate.ofInstant(due.minusNanos(1), Zone.SHANGHAI);
    }

    private int length(String key) {
        return lengthOf(value(key));
    }

    private static int lengthOf(String period) {
        return Period.parse(period).map(Period::length).orElse(0);
    }

    private String value(String key) {
        var value = rules.get(key);
        if (value == null) {
            throw new IllegalStateException("no rule " + key);
        }
        return value;
    }
}
