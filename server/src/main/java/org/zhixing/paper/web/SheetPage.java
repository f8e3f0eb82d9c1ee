package org.zhixing.paper.web;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.zhixing.paper.PaperForm;
import org.zhixing.paper.sheet.SheetView;

/**
 * One sheet as the document it is, with what can be said about it.
 *
 * @param withdrawnReason null while in force
 */
public record SheetPage(
        UUID id,
        SheetView sheet,
        PaperForm form,
        Instant issuedAt,
        String code,
        String verifyAddress,
        String digest,
        @Nullable String withdrawnReason) {}
