package org.zhixing.ledger;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.zhixing.ledger.verify.PublicKeyHex;

/** Seals what has been recorded: places in one Merkle log, under signed checkpoints (architecture rule 7). */
public interface Seals {

    /**
     * Seals all that is committed now, in transactions of its own; the recurring job does the same every few seconds.
     * Answers how many entries were sealed; none if another node is sealing.
     */
    long seal();

    /** How far the sealing has come. */
    State state();

    /**
     * How far the sealing has come.
     *
     * @param sealed entries under signed checkpoints
     * @param pending entries recorded but not sealed yet, counted up to 10,000
     * @param lastAt machine time of the last checkpoint, null if there is none
     */
    record State(long sealed, long pending, @Nullable Instant lastAt, PublicKeyHex key) {}
}
