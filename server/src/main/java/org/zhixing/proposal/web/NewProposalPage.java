package org.zhixing.proposal.web;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.zhixing.act.Refusal;
import org.zhixing.attachment.UploadRule;
import org.zhixing.shell.Choice;

/**
 * The form by which a proposal is registered.
 *
 * @param rows how many rows of signers the form shows
 */
public record NewProposalPage(
        @Nullable Refusal refusal,
        List<Choice> kinds,
        List<Choice> sittings,
        List<Choice> classes,
        int rows,
        String today,
        UploadRule upload,
        Map<String, List<String>> typed) {

    public String value(String name, String otherwise) {
        var all = typed.get(name);
        return all == null || all.isEmpty() ? otherwise : all.get(0);
    }

    public String value(String name) {
        return value(name, "");
    }
}
