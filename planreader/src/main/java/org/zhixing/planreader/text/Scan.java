package org.zhixing.planreader.text;

import org.zhixing.planreader.Span;

/**
 * The text as the rules look at it: folded, without spaces, soft line breaks and noise, every character knowing where it
 * stands in the document. A hard line break is {@code \n}.
 */
public final class Scan {
    private final String source;
    private final String text;
    private final int[] at;

    Scan(String source, String text, int[] at) {
        this.source = source;
        this.text = text;
        this.at = at;
    }

    /** The folded text. */
    public String text() {
        return text;
    }

    /** Number of characters. */
    public int length() {
        return text.length();
    }

    /** Whether spaces, noise or a soft line break stood before this character. */
    public boolean gapBefore(int i) {
        return gap(i) > 1 && !(i > 1 && gap(i - 1) == gap(i) && gap(i + 1) == gap(i));
    }

    /** How far a character stands behind the one before it; where it is as far all around, letters are only spaced. */
    private int gap(int i) {
        return i > 0 && i < at.length ? at[i] - at[i - 1] : 1;
    }

    /** The range of the document a range of this text came from. */
    public Span span(int start, int end) {
        if (start >= end) {
            int p = start < at.length ? at[start] : source.length();
            return new Span(p, p);
        }
        return new Span(at[start], at[end - 1] + 1);
    }

    /** The characters as written, without spaces and line breaks. */
    public String words(int start, int end) {
        StringBuilder out = new StringBuilder(end - start);
        for (int i = start; i < end; i++) {
            char c = source.charAt(at[i]);
            if (c != '\n') {
                out.append(c);
            }
        }
        return out.toString();
    }

    /** A stretch of this scan as a scan of its own, counted from its beginning. */
    public Scan part(int from, int to) {
        return new Scan(source, text.substring(from, to), java.util.Arrays.copyOfRange(at, from, to));
    }

    /** Position in this text of the first character at or behind a position of the document. */
    public int from(int position) {
        int low = 0;
        int high = at.length;
        while (low < high) {
            int mid = (low + high) >>> 1;
            if (at[mid] < position) {
                low = mid + 1;
            } else {
                high = mid;
            }
        }
        return low;
    }
}
