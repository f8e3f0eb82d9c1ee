package org.zhixing.proposal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhixing.act.UnitId;

/**
 * Where a proposal stands, as whoever gave it to the office may know it: what units have received, and what was replied.
 * Drafts, what waits for a signature inside a unit, those who signed and those who worked on it are not told.
 */
public record ProposalStanding(
        ProposalId id,
        ProposalState state,
        @Nullable Instant assignedAt,
        @Nullable Instant endedAt,
        List<PartOfUnit> parts) {

    public ProposalStanding {
        parts = List.copyOf(parts);
    }

    /**
     * What one unit has to do; units that were relieved are left out.
     *
     * @param dueOn last day of the limit that runs, null for none
     */
    public record PartOfUnit(
            UnitId unit, HandlingPart part, HandlingState state, @Nullable LocalDate dueOn, List<SignedReply> replies) {

        public PartOfUnit {
            replies = List.copyOf(replies);
        }
    }

    /**
     * A reply that its unit’s head has signed.
     *
     * @param round 1, and one more each time it is handled again
     * @param grade code of the class of reply
     * @param gradeName as the city calls it
     */
    public record SignedReply(int round, String grade, String gradeName, String text, Instant signedAt) {}
}
