package org.zhixing.ledger.verify;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
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

    private static final int VERSION = 1;
    private static final Pattern VERB = Pattern.compile("[a-z][a-z0-9]*([._-][a-z0-9]+)*");
    private static final Pattern BEHALF = Pattern.compile("([A-Z]+(_[A-Z]+)*)?");
    private static final int LONGEST = 100;

    public Header {
        if (verb.length() > LONGEST || !VERB.matcher(verb).matches()) {
            throw new IllegalArgumentException("no verb: " + verb);
        }
        if (behalf.length() > LONGEST || !BEHALF.matcher(behalf).matches()) {
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
        var bytes = new ByteArrayOutputStream(320);
        try (var out = new DataOutputStream(bytes)) {
            out.writeByte(VERSION);
            write(out, id);
            write(out, stream.kind());
            write(out, stream.id());
            out.writeLong(position);
            out.writeLong(micros(at));
            out.writeLong(micros(recordedAt));
            write(out, verb);
            for (UUID who : new @Nullable UUID[] {account, person, post, unit}) {
                writeOptional(out, who);
            }
            write(out, behalf);
            writeOptional(out, behalfOf);
            out.write(previous.bytes());
            out.write(commitment.bytes());
        } catch (IOException neverInMemory) {
            throw new IllegalStateException(neverInMemory);
        }
        return bytes.toByteArray();
    }

    /** Reads a header; empty if the bytes are not exactly what {@link #bytes()} writes. */
    public static Optional<Header> read(byte[] bytes) {
        try (var in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            if (in.readByte() != VERSION) {
                return Optional.empty();
            }
            var header = new Header(
                    uuid(in),
                    new StreamKey(text(in), uuid(in)),
                    in.readLong(),
                    instant(in.readLong()),
                    instant(in.readLong()),
                    text(in),
                    optional(in),
                    optional(in),
                    optional(in),
                    optional(in),
                    text(in),
                    optional(in),
                    Hash.of(in.readNBytes(Hash.LENGTH)),
                    Hash.of(in.readNBytes(Hash.LENGTH)));
            return Arrays.equals(header.bytes(), bytes) ? Optional.of(header) : Optional.empty();
        } catch (IOException | IllegalArgumentException | ArithmeticException broken) {
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

    private static void write(DataOutputStream out, UUID id) throws IOException {
        out.writeLong(id.getMostSignificantBits());
        out.writeLong(id.getLeastSignificantBits());
    }

    private static void writeOptional(DataOutputStream out, @Nullable UUID id) throws IOException {
        out.writeByte(id == null ? 0 : 1);
        if (id != null) {
            write(out, id);
        }
    }

    private static void write(DataOutputStream out, String ascii) throws IOException {
        var bytes = ascii.getBytes(StandardCharsets.US_ASCII);
        out.writeShort(bytes.length);
        out.write(bytes);
    }

    private static UUID uuid(DataInputStream in) throws IOException {
        return new UUID(in.readLong(), in.readLong());
    }

    private static @Nullable UUID optional(DataInputStream in) throws IOException {
        return in.readByte() == 0 ? null : uuid(in);
    }

    private static String text(DataInputStream in) throws IOException {
        return new String(in.readNBytes(in.readUnsignedShort()), StandardCharsets.US_ASCII);
    }
}
