package org.zhixing.attachment.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Objects;
import java.util.function.IntFunction;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhixing.attachment.check.Spool;

/** Contents by their SHA-256, each stored once, in pieces of one mebibyte. */
@Repository
class Contents {

    static final int PIECE = 1 << 20;

    private final JdbcClient db;

    Contents(JdbcClient db) {
        this.db = db;
    }

    /** Keeps a content unless it is kept already; in the caller's transaction. */
    void keep(Spool spool) {
        int added = db.sql("INSERT INTO attachment.content (digest, size) VALUES (?, ?) ON CONFLICT DO NOTHING")
                .params(spool.digest(), spool.size())
                .update();
        if (added == 0) {
            return;
        }
        try (InputStream in = Files.newInputStream(spool.path())) {
            int place = 0;
            for (byte[] piece = in.readNBytes(PIECE); piece.length > 0; piece = in.readNBytes(PIECE)) {
                db.sql("INSERT INTO attachment.chunk (digest, place, bytes) VALUES (?, ?, ?)")
                        .params(spool.digest(), place, piece)
                        .update();
                place++;
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** Reads piece by piece, each when it is needed; no connection is held in between. */
    InputStream open(String digest) {
        long size = db.sql("SELECT size FROM attachment.content WHERE digest = ? AND removed_under IS NULL")
                .param(digest)
                .query(Long.class)
                .optional()
                .orElse(0L);
        int pieces = Math.toIntExact((size + PIECE - 1) / PIECE);
        return new Pieces(pieces, place -> piece(digest, place));
    }

    private byte[] piece(String digest, int place) {
        return db.sql("SELECT bytes FROM attachment.chunk WHERE digest = ? AND place = ?")
                .params(digest, place)
                .query((row, n) -> row.getBytes(1))
                .single();
    }

    /** Piece after piece as one stream. */
    private static final class Pieces extends InputStream {

        private final int count;
        private final IntFunction<byte[]> source;
        private byte[] piece = {};
        private int next;
        private int position;

        Pieces(int count, IntFunction<byte[]> source) {
            this.count = count;
            this.source = source;
        }

        @Override
        public int read() {
            return fill() ? piece[position++] & 0xff : -1;
        }

        @Override
        public int read(byte[] into, int offset, int length) {
            Objects.checkFromIndexSize(offset, length, into.length);
            if (length == 0) {
                return 0;
            } else if (!fill()) {
                return -1;
            }
            int given = Math.min(length, piece.length - position);
            System.arraycopy(piece, position, into, offset, given);
            position += given;
            return given;
        }

        private boolean fill() {
            if (position == piece.length && next < count) {
                piece = source.apply(next);
                next++;
                position = 0;
            }
            return position < piece.length;
        }
    }
}
