package org.zhixing.supervision.instruction.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhixing.act.Refusal;
import org.zhixing.attachment.UploadRule;
import org.zhixing.shell.Choice;
import org.zhixing.supervision.InstructionOffers;

/**
 * The form to register an instruction; what was typed stays when it is refused.
 *
 * @param refusal what is wrong, null at first
 * @param offer what another system hands over, null where it is typed from the paper or no longer waits
 * @param offered which one it was, and the digest of its words, both empty where it is typed from the paper
 * @param records whether a secretary fills it in, who records for a leader
 */
public record NewInstructionPage(
        @Nullable Refusal refusal,
        InstructionOffers.@Nullable Offer offer,
        Offered offered,
        NewInstructionForm form,
        List<Choice> leaders,
        List<Choice> forms,
        List<Choice> classes,
        boolean records,
        UploadRule upload) {

    /** What the form was filled from. */
    public record Offered(String id, String digest) {

        static final Offered NONE = new Offered("", "");

        public boolean none() {
            return id.isEmpty();
        }
    }
}
