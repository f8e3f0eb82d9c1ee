package org.zhixing.paperwork.web;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.zhixing.act.Refusal;
import org.zhixing.attachment.UploadRule;
import org.zhixing.paperwork.PaperAct;
import org.zhixing.paperwork.PaperField;
import org.zhixing.paperwork.desk.Paper;
import org.zhixing.shell.Choice;

/**
 * The form of one act.
 *
 * @param words what stands in the text, or was typed: body, opinion or reason
 * @param signers whose signature the page may carry
 * @param signer which was chosen, and {@code signedOn} the typed date
 * @param upload what may be uploaded, null where nothing is
 */
public record PaperActPage(
        Paper paper,
        PaperAct act,
        int version,
        String words,
        Map<PaperField, String> entries,
        List<Choice> signers,
        String signer,
        String signedOn,
        @Nullable UploadRule upload,
        @Nullable Refusal refusal) {

    public boolean withReason() {
        return act == PaperAct.SEND_BACK || act == PaperAct.DISCARD || act == PaperAct.WITHDRAW;
    }

    public String entry(PaperField field) {
        return entries.getOrDefault(field, "");
    }
}
