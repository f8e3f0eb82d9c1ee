package org.zhixing.paperwork.web;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.zhixing.act.Refusal;
import org.zhixing.paperwork.PaperAct;
import org.zhixing.paperwork.PaperField;
import org.zhixing.paperwork.desk.Paper;
import org.zhixing.signoff.SignedPages;

/**
 * The form of one act.
 *
 * @param words what stands in the text, or was typed: body, opinion or reason
 * @param signed the signed page to be recorded, null for other acts
 */
public record PaperActPage(
        Paper paper,
        PaperAct act,
        int version,
        String words,
        Map<PaperField, String> entries,
        SignedPages.@Nullable Form signed,
        @Nullable Refusal refusal) {

    public boolean withReason() {
        return act == PaperAct.SEND_BACK || act == PaperAct.DISCARD || act == PaperAct.WITHDRAW;
    }

    public String entry(PaperField field) {
        return entries.getOrDefault(field, "");
    }
}
