package org.zhixing.ledger.verify;

import java.util.List;

/** The answer of a check. */
public sealed interface Verdict {

    /**
     * Everything fits.
     *
     * @param sealed entries under signed checkpoints
     * @param pending entries recorded but not yet sealed
     * @param erased entries whose body was erased under a rule
     * @param last the checkpoint that covers all sealed entries
     * @param acts for a proof, the acts it tells of; empty for a whole ledger
     */
    record Intact(long sealed, long pending, long erased, List<Checkpoint> last, List<Act> acts) implements Verdict {}

    /** Something does not fit; this is the first thing found. */
    record Broken(Finding finding) implements Verdict {}

    /**
     * An act as a proof tells of it.
     *
     * @param body names and changes as JSON, empty if erased
     */
    record Act(Header header, String body) {}
}
