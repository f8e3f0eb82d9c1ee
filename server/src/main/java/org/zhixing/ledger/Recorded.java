package org.zhixing.ledger;

import java.util.UUID;

/**
 * An entry as it stands in the ledger.
 *
 * @param position place in its stream, from 1
 * @param sealed whether a signed checkpoint covers it already
 */
public record Recorded(UUID id, long position, Entry entry, boolean sealed) {}
