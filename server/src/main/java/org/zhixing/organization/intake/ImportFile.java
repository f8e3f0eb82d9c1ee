package org.zhixing.organization.intake;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An uploaded table.
 *
 * @param from first day of what the rows name without one
 * @param digest SHA-256 of the file, hex
 * @param content the file; null once it has been carried out or given up
 */
@SuppressWarnings("ArrayRecordComponent") // a row passing by, never compared
record ImportFile(
        UUID id,
        String fileName,
        LocalDate from,
        Instant at,
        String digest,
        ImportState state,
        byte @Nullable [] content,
        int written) {}
