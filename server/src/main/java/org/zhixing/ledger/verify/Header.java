package org.zhixing.ledger.verify;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What of an act is never erased: ids, verb and instants, no name and no free text. Its bytes (version 1, big-endian,
 * instants in microseconds) are stored as written and are what the chain hashes.
 *
 * @param at case time of the act
 * @param recordedAt machine time of the writing
 * @param behalf how the right to act for another came about, empty when for oneself
 * @param previous hash of the entry before in the stream, zeros for the first
 * @param commitment to salt and body, see {@link Hashes#commitment}
 */
public record Header(
        UUID id,
        StreamKey stream,
        long position,
        Instant at,
        Instant recordedAt,
        String verb,
        @Nullable UUID account,
        @Nullable UUID person,
        @Nullable UUID post,
        @Nullable UUID unit,
        String behalf,
        @Nullable UUID behalfOf,
        Hash previous,
        Hash commitment) {

    /** The verb under which bodies are erased; its own body names the rule and the entries and is never erased. */
    public static final String ERASED = "ledger.erased";

    private static final byte VERSION = 1;
    private static final int LONGEST = 100;
    private static final Form VERB = new Form("[a-z][a-z0-9]*([._-][a-z0-9]+)*", LONGEST);
    private static final Form BEHALF = new Form("([A-Z]+(_[A-Z]+)*)?", LONGEST);

    /** Three texts of the longest, eight ids, five marks, three numbers, two digests, with room to spare. */
    private static final int MOST_BYTES = 1024;

    public Header {
        if (!VERB.fits(verb)) {
            throw new IllegalArgumentException("no verb: " + verb);
        }
        if (!BEHALF.fits(behalf)) {
            throw new IllegalArgumentException("no kind of right: " + behalf);
        }
        if (position < 1) {
            throw new IllegalArgumentException("no position: " + position);
        }
        at = at.truncatedTo(ChronoUnit.MICROS);
        recordedAt = recordedAt.truncatedTo(ChronoUnit.MICROS);
    }

    /** The bytes that are stored and hashed. */
    public byte[] bytes() {
        var out = ByteBuffer.allocate(MOST_BYTES);
        out.put(VERSION);
        write(out, id);
        write(out, stream.kind());
        write(out, stream.id());
        out.putLong(position);
        out.putLong(micros(at));
        out.putLong(micros(recordedAt));
        write(out, verb);
        writeOptional(out, account);
        writeOptional(out, person);
        writeOptional(out, post);
        writeOptional(out, unit);
        write(out, behalf);
        writeOptional(out, behalfOf);
        previous.into(out);
        commitment.into(out);
        return Arrays.copyOf(out.array(), out.position());
    }

    /**
     * Reads a header; empty if the bytes are not exactly what {@link #bytes()} writes. Every field has one way of being
     * written: numbers have their size, texts their length and signs of ASCII, what may be missing a 0 or a 1 before it.
     */
    public static Optional<Header> read(byte[] bytes) {
        var in = ByteBuffer.wrap(bytes);
        try {
            if (in.get() != VERSION) {
                return Optional.empty();
            }
            var header = new Header(
                    uuid(in),
                    new StreamKey(text(in), uuid(in)),
                    in.getLong(),
                    instant(in.getLong()),
                    instant(in.getLong()),
                    text(in),
                    optional(in),
                    optional(in),
                    optional(in),
                    optional(in),
                    text(in),
                    optional(in),
                    Hash.read(in),
                    Hash.read(in));
            return in.hasRemaining() ? Optional.empty() : Optional.of(header);
        } catch (BufferUnderflowException | IllegalArgumentException | ArithmeticException broken) {
            return Optional.empty();
        }
    }

    /** Microseconds since 1970, the ledger's unit of time. */
    public static long micros(Instant instant) {
        return Math.addExact(Math.multiplyExact(instant.getEpochSecond(), 1_000_000L), instant.getNano() / 1000);
    }

    private static Instant instant(long micros) {
        return Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
    }

    private static void write(ByteBuffer out, UUID id) {
        out.putLong(id.getMostSignificantBits()).putLong(id.getLeastSignificantBits());
    }

    private static void writeOptional(ByteBuffer out, @Nullable UUID id) {
        out.put((byte) (id == null ? 0 : 1));
        if (id != null) {
            write(out, id);
        }
    }

    private static void write(ByteBuffer out, String ascii) {
        out.putShort((short) ascii.length()).put(ascii.getBytes(StandardCharsets.US_ASCII));
    }

    private static UUID uuid(ByteBuffer in) {
        return new UUID(in.getLong(), in.getLong());
    }

    private static @Nullable UUID optional(ByteBuffer in) {
        return switch (in.get()) {
            case 0 -> null;
            case 1 -> uuid(in);
            default -> throw new IllegalArgumentException("neither there nor missing");
        };
    }

    /** A sign beyond ASCII becomes one that no kind, verb or right may have. */
    private static String text(ByteBuffer in) {
        int length = Short.toUnsignedInt(in.getShort());
        if (length > LONGEST) {
            throw new IllegalArgumentException("a text of " + length + " signs");
        }
        var ascii = new byte[length];
        in.get(ascii);
        return new String(ascii, StandardCharsets.US_ASCII);
    }
}
