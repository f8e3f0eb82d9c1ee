package org.zhixing.ledger;

import java.time.Instant;

/**
 * An act without what it said: enough to tell where a case stood.
 *
 * @param position place in its stream, from 1
 * @param at case time of the act, which for what is entered late lies before the entry
 */
public record Trace(long position, Instant at, String verb) {}
