package org.zhixing.ledger.verify;

import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.UUID;

/**
 * The name of a stream: one case, account, unit or rule table.
 *
 * @param kind module and kind of thing, for instance {@code supervision/docket}
 */
public record StreamKey(String kind, UUID id) implements Comparable<StreamKey> {

    private static final Form KIND = new Form("[a-z][a-z0-9_-]*(/[a-z][a-z0-9_-]*)*", 100);

    /** The order of the database: ids byte by byte, then kinds. */
    private static final Comparator<StreamKey> ORDER = Comparator.<StreamKey, UUID>comparing(
                    StreamKey::id, StreamKey::unsigned)
            .thenComparing(StreamKey::kind);

    public StreamKey {
        if (!KIND.fits(kind)) {
            throw new IllegalArgumentException("no kind of stream: " + kind);
        }
    }

    /** A digest that stands for the name where the name itself need not be told. */
    public Hash hash() {
        return Hashes.stream(toString().getBytes(StandardCharsets.US_ASCII));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof StreamKey key && id.equals(key.id) && kind.equals(key.kind);
    }

    /** Ids are one stream's each, but for a few; so they alone are enough. */
    @Override
    public int hashCode() {
        return id.hashCode();
    }

    @Override
    public int compareTo(StreamKey other) {
        return ORDER.compare(this, other);
    }

    private static int unsigned(UUID one, UUID other) {
        int high = Long.compareUnsigned(one.getMostSignificantBits(), other.getMostSignificantBits());
        return high != 0 ? high : Long.compareUnsigned(one.getLeastSignificantBits(), other.getLeastSignificantBits());
    }

    @Override
    public String toString() {
        return kind + "/" + id;
    }
}
