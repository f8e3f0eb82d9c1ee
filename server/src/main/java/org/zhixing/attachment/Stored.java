package org.zhixing.attachment;

import java.time.Instant;
import java.util.UUID;
import org.zhixing.act.CaseRef;

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
        String storedBy) {}
