package org.zhixing.supervision;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.zhixing.act.PostId;
import org.zhixing.approval.Carrier;

/**
 * A leader's instruction to be registered, as it stands on its carrier (practice 2).
 *
 * @param id chosen by the caller, so that the image can be stored with the case first
 * @param form written on paper, or spoken; spoken ones are recorded by the leader's named secretary alone
 * @param text the exact words; characters that cannot be read are written as □
 * @param replyRequired whether the result goes back to the leader; always so for {@code FOR_ACTION_AND_REPLY}
 * @param images the scans of the carrier, required for paper: the image prevails
 */
public record NewInstruction(
        InstructionId id,
        PostId leader,
        LocalDate givenOn,
        Carrier form,
        String text,
        InstructionClass instructionClass,
        boolean replyRequired,
        Paper paper,
        List<UUID> images) {

    public NewInstruction {
        images = List.copyOf(images);
    }

    /**
     * The paper on which it was written, or which was spoken of.
     *
     * @param from who sent it
     * @param number its own number, may be empty
     * @param receipt number under which the office received it, may be empty
     * @param copies how many copies there are
     */
    public record Paper(String title, String from, String number, String receipt, int copies) {}
}
