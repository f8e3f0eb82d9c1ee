package org.zhixing.exchange;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.zhixing.act.CaseRef;
import org.zhixing.supervision.InstructionId;

/**
 * An instruction that a system handed over, and what became of it.
 *
 * @param instruction null until it was registered
 * @param reason why it was declined, empty otherwise
 * @param dockets numbers of the dockets that came of it
 */
public record WaitingInstruction(
        UUID id,
        String systemName,
        OfferState state,
        OfferedInstruction offered,
        String digest,
        Instant receivedAt,
        @Nullable InstructionId instruction,
        String reason,
        List<String> dockets) {

    public WaitingInstruction {
        dockets = List.copyOf(dockets);
    }

    static CaseRef subject(UUID id) {
        return new CaseRef("exchange", "instruction", id);
    }

    public CaseRef subject() {
        return subject(id);
    }

    /** Where an officer registers it. */
    public String href() {
        return instruction == null ? "/instructions/new?offer=" + id : instruction.href();
    }
}
