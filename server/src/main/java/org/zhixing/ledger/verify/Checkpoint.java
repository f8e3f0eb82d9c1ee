package org.zhixing.ledger.verify;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/**
 * What is signed: how long the log is and what it holds.
 *
 * @param number of the checkpoint, from 1 without gaps
 * @param size entries in the log
 * @param root root of the log, see {@link Merkle}
 * @param streams how many streams the log holds
 * @param anchors root over the ends of all streams, see {@link Anchor}
 * @param at machine time of the sealing
 */
public record Checkpoint(long number, long size, Hash root, long streams, Hash anchors, Instant at, PublicKeyHex key) {

    private static final String TITLE = "zhixing ledger checkpoint 1";
    private static final List<String> NAMES = List.of("number", "size", "root", "streams", "anchors", "at", "key");

    public Checkpoint {
        at = at.truncatedTo(ChronoUnit.MICROS);
        if (number < 1 || size < 1 || streams < 1) {
            throw new IllegalArgumentException("counts from one");
        }
    }

    /** The text that is signed, one fact a line. */
    public String text() {
        return TITLE + "\nnumber " + number + "\nsize " + size + "\nroot " + root + "\nstreams " + streams
                + "\nanchors " + anchors + "\nat " + at + "\nkey " + key.text() + "\n";
    }

    public byte[] bytes() {
        return text().getBytes(StandardCharsets.UTF_8);
    }

    /** Reads a checkpoint; empty if the text is not exactly what {@link #text()} writes. */
    public static Optional<Checkpoint> read(String text) {
        var lines = List.of(text.split("\n", -1));
        if (lines.size() != NAMES.size() + 2) {
            return Optional.empty();
        }
        try {
            var values = new String[NAMES.size()];
            for (int i = 0; i < values.length; i++) {
                var name = NAMES.get(i) + " ";
                if (!lines.get(i + 1).startsWith(name)) {
                    return Optional.empty();
                }
                values[i] = lines.get(i + 1).substring(name.length());
            }
            var checkpoint = new Checkpoint(
                    Long.parseLong(values[0]),
                    Long.parseLong(values[1]),
                    Hash.parse(values[2]),
                    Long.parseLong(values[3]),
                    Hash.parse(values[4]),
                    Instant.parse(values[5]),
                    new PublicKeyHex(values[6]));
            return checkpoint.text().equals(text) ? Optional.of(checkpoint) : Optional.empty();
        } catch (IllegalArgumentException | DateTimeException outOfForm) {
            return Optional.empty();
        }
    }
}
