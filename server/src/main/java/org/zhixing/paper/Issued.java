package org.zhixing.paper;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.zhixing.ledger.Timeline;

/**
 * A numbered sheet.
 *
 * @param number for instance 云督立〔2026〕12号
 * @param code public verification code, random
 * @param digest SHA-256 of the content, hex
 * @param withdrawnAt null while in force
 */
public record Issued(
        Draft draft, String number, Instant issuedAt, String code, String digest, @Nullable Instant withdrawnAt)
        implements Timeline.Backing {

    @Override
    public Timeline.FileLink link() {
        return new Timeline.FileLink(number, "/papers/" + draft.id());
    }
}
