package org.zhixing.signoff;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.zhixing.act.PersonId;

/**
 * What somebody did in a step, with names as they were.
 *
 * @param round 1, and one more each time the paper was submitted again
 * @param person whose act it is; null for what stands on a page, and for marks brought over
 * @param page the signed page that stands for it, null when it was given here
 */
public record Mark(
        int round,
        int place,
        StepKind kind,
        @Nullable PersonId person,
        String personName,
        String postName,
        String opinion,
        Instant at,
        @Nullable Page page) {

    /**
     * A signed page.
     *
     * @param scan the attachment
     * @param signedOn the date on the page
     * @param recordedBy who attached it; the page is never shown as this person's signature
     */
    public record Page(UUID scan, LocalDate signedOn, String recordedBy) {}
}
