package org.zhixing.ladder;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A docket as it fared.
 *
 * @param term period code of its term, null where a date was stated
 * @param termDays its term in working days
 * @param dueAt of its own limit, pauses and extensions included
 * @param away begin and end of reports lying with the office, in turn; the last end may be missing
 * @param endedAt when it was accepted or withdrawn, null while it runs
 * @param receipt until it was acknowledged, null where nobody had to
 * @param asked more time that was asked for and answered, first one first
 * @param reports when progress was reported, first one first
 * @param acts what else was done to it, first one first
 */
record Fared(
        String sourceKind,
        String urgency,
        @Nullable String term,
        int termDays,
        Instant dueAt,
        List<@Nullable Instant> away,
        @Nullable Instant endedAt,
        @Nullable Instant yellowAt,
        @Nullable Instant yellowIssuedAt,
        @Nullable Instant redAt,
        @Nullable Instant redIssuedAt,
        @Nullable Receipt receipt,
        List<Asked> asked,
        List<Instant> reports,
        List<Acted> acts) {

    /** The same docket with what else was done to it. */
    Fared with(List<Asked> moreTime, List<Acted> others) {
        return new Fared(
                sourceKind,
                urgency,
                term,
                termDays,
                dueAt,
                away,
                endedAt,
                yellowAt,
                yellowIssuedAt,
                redAt,
                redIssuedAt,
                receipt,
                moreTime,
                reports,
                others);
    }

    /** What else was done, of a kind, first one first. */
    Stream<Acted> acts(Acted.Kind kind) {
        return acts.stream().filter(act -> act.kind() == kind);
    }

    /**
     * The first notice on its way to being acknowledged.
     *
     * @param at null while nobody has
     */
    record Receipt(Instant since, @Nullable Instant at) {}

    /**
     * More time.
     *
     * @param days how many working days were granted, or asked for where it was refused
     */
    record Asked(Instant at, int days, boolean granted, Instant answeredAt) {}

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

    /** When it next left the unit's hands, null while it stays there. */
    @Nullable
    Instant leaves(Instant after) {
        Instant leaves = endedAt != null && endedAt.isAfter(after) ? endedAt : null;
        for (int i = 0; i < away.size(); i += 2) {
            var from = away.get(i);
            if (from != null && from.isAfter(after) && (leaves == null || from.isBefore(leaves))) {
                leaves = from;
            }
        }
        return leaves;
    }

    /** When it came back after it left, null for never. */
    @Nullable
    Instant returns(Instant left) {
        for (int i = 0; i + 1 < away.size(); i += 2) {
            var until = away.get(i + 1);
            if (until != null && until.isAfter(left) && withTheUnit(until)) {
                return until;
            }
        }
        return null;
    }
}
