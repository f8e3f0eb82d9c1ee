package org.zhixing.ledger;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.PGCopyOutputStream;
import org.zhixing.ledger.verify.Header;

/** Rows on their way into a table in PostgreSQL's binary COPY format. Closing sends them. */
final class BinaryCopy implements AutoCloseable {

    private static final byte[] SIGNATURE = {'P', 'G', 'C', 'O', 'P', 'Y', '\n', (byte) 0xff, '\r', '\n', 0};
    private static final int BUFFER = 1 << 16;

    /** Instants are counted from 2000-01-01. */
    private static final long EPOCH_MICROS = 946_684_800_000_000L;

    private final DataOutputStream out;

    BinaryCopy(PGConnection connection, String copy) throws SQLException {
        out = new DataOutputStream(new BufferedOutputStream(new PGCopyOutputStream(connection, copy), BUFFER));
        quietly(() -> {
            out.write(SIGNATURE);
            out.writeInt(0);
            out.writeInt(0);
        });
    }

    BinaryCopy row(int columns) {
        return quietly(() -> out.writeShort(columns));
    }

    BinaryCopy bytes(byte[] value) {
        return quietly(() -> {
            out.writeInt(value.length);
            out.write(value);
        });
    }

    BinaryCopy text(String value) {
        return bytes(value.getBytes(StandardCharsets.UTF_8));
    }

    BinaryCopy number(long value) {
        return quietly(() -> {
            out.writeInt(Long.BYTES);
            out.writeLong(value);
        });
    }

    BinaryCopy instant(Instant value) {
        return number(Header.micros(value) - EPOCH_MICROS);
    }

    BinaryCopy uuid(@Nullable UUID value) {
        return quietly(() -> {
            out.writeInt(value == null ? -1 : 2 * Long.BYTES);
            if (value != null) {
                out.writeLong(value.getMostSignificantBits());
                out.writeLong(value.getLeastSignificantBits());
            }
        });
    }

    @Override
    public void close() {
        quietly(() -> {
            out.writeShort(-1);
            out.close();
        });
    }

    private BinaryCopy quietly(Writing writing) {
        try {
            writing.write();
            return this;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private interface Writing {
        void write() throws IOException;
    }
}
