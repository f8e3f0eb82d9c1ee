package org.zhixing.paperwork.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhixing.act.Refusal;
import org.zhixing.paper.ReservedNumber;
import org.zhixing.shell.Choice;

/**
 * Numbers for hand-written sheets.
 *
 * @param form what was chosen, and {@code count} and {@code purpose} what was typed
 */
public record ReservedPage(
        List<ReservedNumber> rows,
        List<Choice> forms,
        int largest,
        String form,
        String count,
        String purpose,
        @Nullable Refusal refusal) {}
