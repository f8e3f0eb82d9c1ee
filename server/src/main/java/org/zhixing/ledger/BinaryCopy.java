package org.zhixing.ledger;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import org.zhixing.ledger.verify.Header;

/**
 * Rows on their way into a table in PostgreSQL's binary COPY format, which is several times faster than INSERT. The rows
 * belong to the transaction of the connection; {@link #finish} sends what is left. Values come in the order of the
 * columns, each in the type of its column.
 */
public final class BinaryCopy {

    private static final byte[] SIGNATURE = {'P', 'G', 'C', 'O', 'P', 'Y', '\n', (byte) 0xff, '\r', '\n', 0};
    private static final int FLUSH = 1 << 16;

    /** Instants are counted from 2000-01-01, days as well. */
    private static final long EPOCH_MICROS = 946_684_800_000_000L;

    private static final int EPOCH_DAYS = 10_957;

    /** PostgreSQL's numbers of the types that stand in arrays. */
    private static final int TEXT = 25;

    private static final int TIMESTAMPTZ = 1184;

    private final CopyIn copy;
    private final int columns;
    private ByteBuffer out = ByteBuffer.allocate(2 * FLUSH);

    private BinaryCopy(CopyIn copy, int columns) {
        this.copy = copy;
        this.columns = columns;
        out.put(SIGNATURE).putInt(0).putInt(0);
    }

    /** Writes one row. */
    public interface Writing<T> {
        void write(BinaryCopy row, T item) throws SQLException;
    }

    /** Copies a row for each of the items. */
    public static <T> void rows(
            Connection connection, String table, List<String> columns, Iterable<T> items, Writing<T> writing)
            throws SQLException {
        var copying = connection.unwrap(PGConnection.class).getCopyAPI();
        var copy = new BinaryCopy(
                copying.copyIn("COPY " + table + " (" + String.join(", ", columns) + ") FROM STDIN (FORMAT binary)"),
                columns.size());
        try {
            for (T item : items) {
                copy.row();
                writing.write(copy, item);
            }
            copy.finish();
        } finally {
            if (copy.copy.isActive()) {
                copy.copy.cancelCopy();
            }
        }
    }

    private void row() throws SQLException {
        if (out.position() >= FLUSH) {
            flush();
        }
        out.putShort((short) columns);
    }

    private void finish() throws SQLException {
        out.putShort((short) -1);
        flush();
        copy.endCopy();
    }

    private void flush() throws SQLException {
        copy.writeToCopy(out.array(), 0, out.position());
        out.clear();
    }

    private ByteBuffer room(int bytes) {
        if (out.remaining() < bytes + Integer.BYTES) {
            var larger = ByteBuffer.allocate(Math.max(2 * out.capacity(), out.position() + bytes + FLUSH));
            out.flip();
            out = larger.put(out);
        }
        return out;
    }

    private BinaryCopy none() {
        room(0).putInt(-1);
        return this;
    }

    public BinaryCopy bytes(byte[] value) {
        room(value.length).putInt(value.length).put(value);
        return this;
    }

    public BinaryCopy text(@Nullable String value) {
        return value == null ? none() : bytes(value.getBytes(StandardCharsets.UTF_8));
    }

    /** For a column of type bigint. */
    public BinaryCopy number(long value) {
        room(Long.BYTES).putInt(Long.BYTES).putLong(value);
        return this;
    }

    public BinaryCopy integer(int value) {
        room(Integer.BYTES).putInt(Integer.BYTES).putInt(value);
        return this;
    }

    public BinaryCopy flag(boolean value) {
        room(1).putInt(1).put((byte) (value ? 1 : 0));
        return this;
    }

    public BinaryCopy instant(@Nullable Instant value) {
        return value == null ? none() : number(Header.micros(value) - EPOCH_MICROS);
    }

    public BinaryCopy date(@Nullable LocalDate value) {
        return value == null ? none() : integer(Math.toIntExact(value.toEpochDay()) - EPOCH_DAYS);
    }

    public BinaryCopy uuid(@Nullable UUID value) {
        if (value == null) {
            return none();
        }
        room(2 * Long.BYTES)
                .putInt(2 * Long.BYTES)
                .putLong(value.getMostSignificantBits())
                .putLong(value.getLeastSignificantBits());
        return this;
    }

    public BinaryCopy texts(List<String> values) {
        return array(TEXT, values, value -> value.getBytes(StandardCharsets.UTF_8));
    }

    public BinaryCopy instants(List<Instant> values) {
        return array(TIMESTAMPTZ, values, value -> ByteBuffer.allocate(Long.BYTES)
                .putLong(Header.micros(value) - EPOCH_MICROS)
                .array());
    }

    /** Dimensions, whether a null is among them, type; then size and lower bound, and the values. */
    private <T> BinaryCopy array(int type, List<T> values, Function<T, byte[]> bytes) {
        var all = values.stream().map(bytes).toList();
        int head = (values.isEmpty() ? 3 : 5) * Integer.BYTES;
        int length = all.stream().mapToInt(one -> Integer.BYTES + one.length).sum() + head;
        room(length).putInt(length).putInt(values.isEmpty() ? 0 : 1).putInt(0).putInt(type);
        if (!values.isEmpty()) {
            out.putInt(values.size()).putInt(1);
            all.forEach(one -> out.putInt(one.length).put(one));
        }
        return this;
    }
}
