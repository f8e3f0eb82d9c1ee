package org.zhixing.planreader.input;

import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import java.util.HashSet;
import java.util.Set;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/**
 * Looks through an archive before any format library opens it, and stops at the first sign that it explodes. Goes by the
 * directory at the end of the archive, as office programs do: what stands before each entry may leave its size open.
 */
final class Archives {
    private static final int SMALL = 4 << 20;
    private static final int MOST_RATIO = 300;

    private Archives() {}

    /** The names in an archive whose contents stay within the limits. */
    static Set<String> names(byte[] bytes, Limits limits) throws Refusal {
        Set<String> names = new HashSet<>();
        byte[] buffer = new byte[16 << 10];
        long total = 0;
        try (ZipFile zip = ZipFile.builder().setByteArray(bytes).get()) {
            for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
                names.add(entry.getName());
                if (names.size() > limits.entries()) {
                    throw new Refusal(Unreadable.TOO_LARGE);
                }
                if (entry.getGeneralPurposeBit().usesEncryption()) {
                    throw new Refusal(Unreadable.ENCRYPTED);
                }
                try (InputStream in = zip.getInputStream(entry)) {
                    for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                        total += n;
                        if (total > limits.unpacked() || (total > SMALL && total / MOST_RATIO > bytes.length)) {
                            throw new Refusal(Unreadable.TOO_LARGE);
                        }
                    }
                }
            }
        } catch (IOException | IllegalArgumentException e) {
            throw new Refusal(Unreadable.DAMAGED);
        }
        return names;
    }
}
