package org.zhixing.planreader;

/**
 * A range of characters in {@link Plan#text()}, counted in UTF-16 units.
 *
 * @param start first character
 * @param end one behind the last character
 */
public record Span(int start, int end) {
    public Span {
        if (start < 0 || end < start) {
            throw new IllegalArgumentException("span " + start + ".." + end);
        }
    }

    /** Whether the other range lies inside this one. */
    public boolean contains(Span other) {
        return start <= other.start && other.end <= end;
    }
}
