package org.zhixing.attachment.check;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** Unpacks every part of an office file into nothing, counting, and stops at the first sign that it explodes. */
final class Archive {

    private static final int PIECE = 1 << 16;
    private static final long SMALL = 1L << 20;

    private Archive() {}

    /** The names of the parts. */
    static Set<String> look(Path file, Limits limits) throws Refused {
        var names = new HashSet<String>();
        var piece = new byte[PIECE];
        long unpacked = 0;
        try (var zip = new ZipFile(file.toFile())) {
            if (zip.size() > limits.entries()) {
                throw new Refused("attachment.refused.explodes");
            }
            for (var entries = zip.entries(); entries.hasMoreElements(); ) {
                var entry = entries.nextElement();
                names.add(entry.getName());
                unpacked += count(zip, entry, piece, limits, limits.unpackedBytes() - unpacked);
            }
        } catch (IOException | RuntimeException broken) {
            throw new Refused("attachment.refused.damaged");
        }
        return names;
    }

    private static long count(ZipFile zip, ZipEntry entry, byte[] piece, Limits limits, long left)
            throws IOException, Refused {
        long size = 0;
        long packed = Math.max(1, entry.getCompressedSize());
        try (InputStream in = zip.getInputStream(entry)) {
            for (int n = in.read(piece); n >= 0; n = in.read(piece)) {
                size += n;
                if (size > left || (size > SMALL && size / packed > limits.ratio())) {
                    throw new Refused("attachment.refused.explodes");
                }
            }
        }
        return size;
    }
}
