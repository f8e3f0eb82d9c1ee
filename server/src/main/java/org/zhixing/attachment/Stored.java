package org.zhixing.attachment;

import java.time.Instant;
import java.util.UUID;
import org.zhixing.act.CaseRef;
import org.zhixing.ledger.Timeline;

/**
 * A stored file.
 *
 * @param mediaType by content, not by name
 * @param size bytes
 * @param digest SHA-256, hex
 */
public record Stored(
        UUID id,
        CaseRef subject,
        String fileName,
        String mediaType,
        long size,
        String digest,
        Instant storedAt,
        String storedBy)
        implements Timeline.Backing {

    private static final double KIBIBYTE = 1024;
    private static final double MEBIBYTE = KIBIBYTE * KIBIBYTE;

    @Override
    public Timeline.FileLink link() {
        return new Timeline.FileLink(fileName, "/attachments/" + id);
    }

    /** Message key of the size in its handiest unit. */
    public String sizeKey() {
        return size < MEBIBYTE ? "attachment.size.kb" : "attachment.size.mb";
    }

    /** The size in that unit; at least 1 kB, one decimal for megabytes. */
    public Number sizeShown() {
        return size < MEBIBYTE
                ? Math.max(1L, Math.round(size / KIBIBYTE))
                : (Number) (Math.round(size / MEBIBYTE * 10) / 10.0);
    }
}
