package org.zhixing.ledger;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An entry as it stands in the ledger.
 *
 * @param position place in its stream, from 1
 * @param entry the act; without names, changes and evidence if erased
 * @param sealed whether a signed checkpoint covers it already
 * @param recordedAt machine time of the writing
 * @param erasedUnder the rule or order under which its body was erased, null if it stands
 */
public record Recorded(
        UUID id, long position, Entry entry, boolean sealed, Instant recordedAt, @Nullable String erasedUnder) {}
