package org.zhixing.proposal.web;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.zhixing.act.Refusal;
import org.zhixing.attachment.UploadRule;
import org.zhixing.proposal.ProposalAct;
import org.zhixing.proposal.desk.Handling;
import org.zhixing.proposal.desk.Promise;
import org.zhixing.shell.Choice;

/**
 * The form of one act.
 *
 * @param rows how many rows of things promised the form shows
 * @param today as a form writes it
 * @param typed all that was typed, by field
 */
public record ActPage(
        ProposalPage whole,
        ProposalAct act,
        @Nullable Handling part,
        @Nullable Promise promise,
        @Nullable Refusal refusal,
        List<Choice> units,
        List<Choice> ways,
        List<Choice> grades,
        List<Choice> satisfactions,
        List<Choice> scopes,
        List<Choice> signers,
        int rows,
        String today,
        String copies,
        UploadRule upload,
        Map<String, List<String>> typed) {

    /** What was typed in a field, or else what stands there at first. */
    public String value(String name, String otherwise) {
        var all = typed.get(name);
        return all == null || all.isEmpty() ? otherwise : all.get(0);
    }

    public String value(String name) {
        return value(name, "");
    }

    public boolean chosen(String name, String value) {
        return typed.getOrDefault(name, List.of()).contains(value);
    }

    /** Where the form goes. */
    public String href() {
        return whole.dossier().proposal().id().href() + "/" + act.slug();
    }
}
