package org.zhixing.launch;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/** The compressed text of one table's {@code COPY}, written and read with its digest. */
final class CopyText {

    private static final int BUFFER = 1 << 16;

    private CopyText() {}

    interface Source {
        long writeTo(OutputStream out) throws IOException, java.sql.SQLException;
    }

    /** How many rows were written, and their digest. */
    record Written(long rows, String sha256) {}

    /** Writes a new file, closed to others, and has it on disk when it returns. */
    static Written write(Path file, Source source) throws IOException, java.sql.SQLException {
        var ownerOnly = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        try (var channel =
                FileChannel.open(file, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), ownerOnly)) {
            var gzip = new GZIPOutputStream(Channels.newOutputStream(channel), BUFFER);
            var written = digest(gzip, source);
            gzip.finish();
            channel.force(true);
            return written;
        }
    }

    /** The digest alone. */
    static Written digest(OutputStream beside, Source source) throws IOException, java.sql.SQLException {
        var sha256 = sha256();
        var out = new DigestOutputStream(beside, sha256);
        var rows = source.writeTo(out);
        out.flush();
        return new Written(rows, HexFormat.of().formatHex(sha256.digest()));
    }

    /** The uncompressed text. */
    static InputStream open(Path file) throws IOException {
        return new BufferedInputStream(new GZIPInputStream(Files.newInputStream(file), BUFFER), BUFFER);
    }

    /** The digest of the uncompressed text of a file. */
    static String digestOf(Path file) throws IOException {
        var sha256 = sha256();
        try (var in = open(file)) {
            var buffer = new byte[BUFFER];
            for (var count = in.read(buffer); count >= 0; count = in.read(buffer)) {
                sha256.update(buffer, 0, count);
            }
        }
        return HexFormat.of().formatHex(sha256.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
