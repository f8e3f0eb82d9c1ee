package org.zhixing.supervision.instruction.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhixing.act.Refusal;
import org.zhixing.attachment.UploadRule;
import org.zhixing.shell.Choice;

/**
 * The form to register an instruction; what was typed stays when it is refused.
 *
 * @param refusal what is wrong, null at first
 * @param records whether a secretary fills it in, who records for a leader
 */
public record NewInstructionPage(
        @Nullable Refusal refusal,
        NewInstructionForm form,
        List<Choice> leaders,
        List<Choice> forms,
        List<Choice> classes,
        boolean records,
        UploadRule upload) {}
