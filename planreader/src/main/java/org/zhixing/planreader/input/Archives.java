package org.zhixing.planreader.input;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.HashSet;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** Looks through an archive before any format library opens it, and stops at the first sign that it explodes. */
final class Archives {
    private static final int SMALL = 4 << 20;
    private static final int MOST_RATIO = 300;

    private Archives() {}

    /** The names in an archive whose contents stay within the limits. */
    static Set<String> names(byte[] bytes, Limits limits) throws Refusal {
        Set<String> names = new HashSet<>();
        byte[] buffer = new byte[16 << 10];
        long total = 0;
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            ZipEntry entry = zip.getNextEntry();
            while (entry != null) {
                names.add(entry.getName());
                for (int n = zip.read(buffer); n >= 0; n = zip.read(buffer)) {
                    total += n;
                    if (total > limits.unpacked() || (total > SMALL && total / MOST_RATIO > bytes.length)) {
                        throw new Refusal(Unreadable.TOO_LARGE);
                    }
                }
                if (names.size() > limits.entries()) {
                    throw new Refusal(Unreadable.TOO_LARGE);
                }
                entry = zip.getNextEntry();
            }
        } catch (IOException | IllegalArgumentException e) {
            throw new Refusal(Unreadable.DAMAGED);
        }
        return names;
    }
}
