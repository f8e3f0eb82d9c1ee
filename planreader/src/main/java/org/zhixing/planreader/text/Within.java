package org.zhixing.planreader.text;

/** Looks for a character inside a range, and no further: what looks beyond is slow in a text of one line. */
public final class Within {
    private Within() {}

    /** Where a character first stands in a range; -1 if nowhere. */
    public static int first(String s, char c, int from, int to) {
        for (int i = from; i < Math.min(to, s.length()); i++) {
            if (s.charAt(i) == c) {
                return i;
            }
        }
        return -1;
    }

    /** Where a character last stands in a range; -1 if nowhere. */
    public static int last(String s, char c, int from, int to) {
        for (int i = to - 1; i >= from; i--) {
            if (s.charAt(i) == c) {
                return i;
            }
        }
        return -1;
    }
}
