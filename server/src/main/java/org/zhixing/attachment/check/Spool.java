package org.zhixing.attachment.check;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * An upload on disk while it is looked at; deleted when closed.
 *
 * @param digest SHA-256, hex
 */
public record Spool(Path path, long size, String digest) implements AutoCloseable {

    private static final int PIECE = 1 << 16;

    /** Writes the stream to disk, but no more of it than allowed. */
    public static Spool of(InputStream content, Limits limits) throws IOException, Refused {
        var path = Files.createTempFile("upload-", ".tmp");
        try {
            var sha256 = MessageDigest.getInstance("SHA-256");
            long size = 0;
            try (OutputStream out = new DigestOutputStream(Files.newOutputStream(path), sha256)) {
                var piece = new byte[PIECE];
                for (int n = content.read(piece); n >= 0; n = content.read(piece)) {
                    size += n;
                    if (size > limits.bytes()) {
                        throw new Refused(
                                "attachment.refused.too-large", limits.rule().mebibytes());
                    }
                    out.write(piece, 0, n);
                }
            }
            if (size == 0) {
                throw new Refused("attachment.refused.empty");
            }
            return new Spool(path, size, HexFormat.of().formatHex(sha256.digest()));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        } catch (IOException | Refused e) {
            Files.deleteIfExists(path);
            throw e;
        }
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(path);
    }
}
