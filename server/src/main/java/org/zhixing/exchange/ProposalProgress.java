package org.zhixing.exchange;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What became of a proposal, as the system that gave it in reads it.
 *
 * @param number its own number
 * @param state name of an {@code OfferState}
 * @param reason why it was declined, empty otherwise
 * @param handled null before it is registered, and for a system that may not read progress
 */
public record ProposalProgress(
        UUID id, String number, String title, String state, String reason, @Nullable Handled handled) {

    /**
     * How it is handled.
     *
     * @param state name of a {@code ProposalState}
     */
    public record Handled(String state, @Nullable Instant assignedAt, @Nullable Instant endedAt, List<Part> parts) {}

    /**
     * What one unit has to do.
     *
     * @param part name of a {@code HandlingPart}
     * @param state name of a {@code HandlingState}
     * @param dueOn last day of the running limit, null when none runs
     */
    public record Part(String unit, String part, String state, @Nullable LocalDate dueOn, List<Reply> replies) {}

    /** A reply that was signed; earlier rounds stay. */
    public record Reply(int round, String grade, String gradeName, String text, Instant signedAt) {}
}
