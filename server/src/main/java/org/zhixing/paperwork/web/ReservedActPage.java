package org.zhixing.paperwork.web;

import org.jspecify.annotations.Nullable;
import org.zhixing.act.Refusal;
import org.zhixing.attachment.UploadRule;
import org.zhixing.paper.ReservedNumber;

/**
 * A hand-written sheet to be entered, or its number to be void.
 *
 * @param entering whether it is entered; else it is void
 * @param docket what was typed, as are the fields behind it
 */
public record ReservedActPage(
        ReservedNumber number,
        boolean entering,
        String docket,
        String title,
        String signedBy,
        String signedOn,
        String reason,
        UploadRule upload,
        @Nullable Refusal refusal) {}
