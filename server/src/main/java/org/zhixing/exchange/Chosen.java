package org.zhixing.exchange;

import java.util.UUID;

/**
 * One ticked on a page, with the words that stood there: another system may send others until somebody decides.
 *
 * @param digest of those words
 */
public record Chosen(UUID id, String digest) {

    private static final char BETWEEN = ':';

    /**
     * As {@link #toString} writes it.
     *
     * @throws IllegalArgumentException for anything else
     */
    public static Chosen valueOf(String written) {
        int place = written.indexOf(BETWEEN);
        if (place < 0) {
            throw new IllegalArgumentException(written);
        }
        return new Chosen(UUID.fromString(written.substring(0, place)), written.substring(place + 1));
    }

    @Override
    public String toString() {
        return id.toString() + BETWEEN + digest;
    }
}
