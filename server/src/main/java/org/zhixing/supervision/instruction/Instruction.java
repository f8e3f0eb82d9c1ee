package org.zhixing.supervision.instruction;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.zhixing.act.PersonId;
import org.zhixing.act.UnitId;
import org.zhixing.approval.ApprovalId;
import org.zhixing.approval.Carrier;
import org.zhixing.supervision.InstructionClass;
import org.zhixing.supervision.InstructionId;
import org.zhixing.supervision.InstructionState;
import org.zhixing.supervision.NewInstruction.Paper;

/**
 * An instruction as it stands in the register, with names as they were.
 *
 * @param office the supervision office that handles it
 * @param recorder the named secretary who registered it, null when the office did from the paper
 * @param confirmation of an oral one, whether the leader has said it is his
 * @param recording the question under which it stands among what was recorded for the leader
 * @param writer who wrote the text that stands
 * @param proposer who made the proposal that stands
 * @param round 1, and one more with each remark on a report
 * @param replyDrafter who wrote the report of this round, null before; it has no number yet
 * @param replyChecker who has checked it (practice 7), null before
 * @param answered the last round whose report the leader has answered
 */
public record Instruction(
        InstructionId id,
        Paper paper,
        Carrier form,
        InstructionClass instructionClass,
        boolean replyRequired,
        Leader leader,
        LocalDate givenOn,
        UnitId office,
        InstructionState state,
        Instant registeredAt,
        String registeredBy,
        @Nullable PersonId recorder,
        @Nullable Confirmation confirmation,
        @Nullable ApprovalId recording,
        PersonId writer,
        String writerName,
        @Nullable String checkedBy,
        @Nullable String opinion,
        @Nullable PersonId proposer,
        @Nullable String proposedBy,
        @Nullable String decidedBy,
        int round,
        int answered,
        @Nullable String replyWords,
        @Nullable PersonId replyDrafter,
        @Nullable String replyDraftedBy,
        @Nullable PersonId replyChecker,
        @Nullable String replyCheckedBy,
        @Nullable UUID replyPaper,
        @Nullable ApprovalId replyQuestion,
        @Nullable Instant submittedAt,
        @Nullable Instant endedAt,
        @Nullable String endWords,
        int version) {

    /** Whether the leader still waits for an answer to this round. */
    public boolean lacksReply() {
        return replyRequired && answered < round && !state.ended();
    }

    /** For whom it was recorded, when a secretary did. */
    public Optional<String> recordedFor() {
        return recorder == null ? Optional.empty() : Optional.of(leader.name());
    }
}
