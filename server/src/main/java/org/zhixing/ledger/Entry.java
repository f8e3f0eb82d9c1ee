package org.zhixing.ledger;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.zhixing.act.Actor;

/**
 * One act to be recorded.
 *
 * @param at case time of the act; microseconds are kept
 * @param verb what was done, lower case with dots, for instance {@code docket.accepted}; its text is message key
 *     {@code <module>.verb.<verb>}
 * @param changed what changed, as plain values (text, numbers, booleans, dates, enum constants, lists, maps); erasable.
 *     Read back, whole numbers are {@link Long}, others {@link java.math.BigDecimal}, dates are ISO text, an enum
 *     constant is its message key {@code module.Type.CONSTANT}. The label of a field is message key
 *     {@code <module>.changed.<field>}
 * @param evidence digests (SHA-256, hex) of files that back the act
 */
public record Entry(
        Stream stream, Instant at, Actor actor, String verb, Map<String, Object> changed, List<String> evidence) {

    /** The field of {@link #changed} with what a replay needs beyond what people read; pages leave it out. */
    public static final String BASIS = "basis";

    public Entry {
        changed = Collections.unmodifiableMap(new LinkedHashMap<>(changed));
        evidence = List.copyOf(evidence);
    }

    public static Entry of(Stream stream, Instant at, Actor actor, String verb, Map<String, Object> changed) {
        return new Entry(stream, at, actor, verb, changed, List.of());
    }
}
