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
 * @param person who did it himself, also as a stand-in; null for what is older than that was kept
 * @param alone whether the same person had reviewed it, because nobody else was there to sign (practice 3)
 * @param page the signed page that stands for it, null when it was given here
 */
public record Mark(
        int round,
        int place,
        StepKind kind,
        String personName,
        String postName,
        String opinion,
        Instant at,
        @Nullable PersonId person,
        boolean alone,
        @Nullable Page page) {

    /** Post and name. */
    public String who() {
        return Hands.who(postName, personName);
    }

    /**
     * A signed page.
     *
     * @param scan the attachment
     * @param signedOn the date on the page
     * @param recordedBy who attached it; the page is never shown as this person's signature
     */
    public record Page(UUID scan, LocalDate signedOn, String recordedBy) {}
}
