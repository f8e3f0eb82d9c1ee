package org.zhixing.paperwork.web;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.zhixing.act.Refusal;
import org.zhixing.paper.SheetLength;
import org.zhixing.paperwork.PaperAct;
import org.zhixing.paperwork.PaperField;
import org.zhixing.paperwork.desk.Paper;
import org.zhixing.signoff.SignedPages;

/**
 * The form of one act.
 *
 * @param words what stands in the text, or was typed: body, opinion or reason
 * @param length how long the text is, null for acts other than submitting
 * @param signed the signed page to be recorded, null for other acts
 */
public record PaperActPage(
        Paper paper,
        PaperAct act,
        int version,
        String words,
        Map<PaperField, String> entries,
        @Nullable SheetLength length,
        SignedPages.@Nullable Form signed,
        @Nullable Refusal refusal) {

    public boolean withReason() {
        return act == PaperAct.SEND_BACK || act == PaperAct.DISCARD || act == PaperAct.WITHDRAW;
    }

    public String entry(PaperField field) {
        return entries.getOrDefault(field, "");
    }

    /** The refusal's key where it speaks of this field, else nothing. */
    public @Nullable Refusal at(String key) {
        return refusal != null && refusal.key().equals(key) ? refusal : null;
    }
}
