package org.zhixing.chaos;

import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * Something that was asked of a node, as the world outside knows it.
 *
 * @param verb as the ledger will call it
 * @param subjects streams in which it must then stand
 * @param marker words that are found in its entry and nowhere else; empty when it may happen once only
 */
record Act(int number, String verb, List<UUID> subjects, String marker) {

    private static final Set<String> ONCE =
            Set.of("docket.open", "docket.acknowledge", "docket.accept", "docket.close", "timelimit.started");

    Act {
        subjects = List.copyOf(subjects);
    }

    /** Acts that the tables of moves allow once in the life of a case. */
    boolean onceOnly() {
        return ONCE.contains(verb) || (!marker.isEmpty() && !verb.equals("notice.issue"));
    }

    /** What was answered. */
    enum Fate {
        /** Answered as done: it must be there, once. */
        DONE,
        /** Answered as refused: it must not be there. */
        REFUSED,
        /** Broke, or nobody answered: it may be there once, or not at all. */
        UNKNOWN
    }
}
