package org.zhixing.paper;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.zhixing.act.CaseRef;

/**
 * A number that was given to a sheet written by hand.
 *
 * @param number for instance 云督交〔2026〕12号
 * @param purpose why it was reserved
 * @param sheet what was entered later, null before
 * @param voidReason null unless void
 */
public record ReservedNumber(
        UUID id,
        PaperForm form,
        String number,
        String issuerName,
        String purpose,
        ReservedState state,
        Instant reservedAt,
        String reservedBy,
        @Nullable HandWritten sheet,
        @Nullable Instant enteredAt,
        @Nullable String enteredBy,
        @Nullable String voidReason) {

    /**
     * A sheet written by hand, as its scan shows it.
     *
     * @param subject the case it belongs to
     * @param title the matter
     * @param signedBy post and name of who signed it
     * @param scan the attachment
     */
    public record HandWritten(CaseRef subject, String title, String signedBy, LocalDate signedOn, UUID scan) {}
}
