package org.zhixing.organization;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.zhixing.act.Actor;
import org.zhixing.act.CaseRef;
import org.zhixing.act.Outcome;
import org.zhixing.act.UnitId;

/**
 * Port: a module whose cases units hold says what is open, and hands it to another unit when the institutions change
 * (practice 11). The right to do so is decided by whoever asks.
 */
public interface OpenItems {

    /** Module name this answers for, as in {@link CaseRef#module}. */
    String module();

    /** Whether a case is one of these; a module with several registers answers for each by itself. */
    default boolean keeps(CaseRef subject) {
        return subject.module().equals(module());
    }

    /** All that these units hold, in whatever part. */
    List<OpenItem> of(Collection<UnitId> units, Instant at);

    /**
     * Hands over in the caller's transaction, all or, with the first refusal, none: states and sheets stay as they are,
     * the clocks run on with the days excluded, each case keeps an entry.
     */
    Outcome<Integer> handOver(List<Handed> items, Basis basis, Instant at, Actor actor);

    /** One item from one unit to another. */
    record Handed(CaseRef subject, UnitId from, UnitId to) {}

    /**
     * On what it rests.
     *
     * @param document title and number of the paper
     * @param excludedDays working days of hand-over that do not count
     * @param rule the rule that excludes them, with its source
     */
    record Basis(String document, int excludedDays, String rule) {}
}
