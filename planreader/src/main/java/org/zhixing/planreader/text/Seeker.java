package org.zhixing.planreader.text;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Looks for a pattern only where it can begin. Most pairs of characters of a text begin none of the many words a pattern
 * lists; to skip them costs two looks into a table instead of a walk through all the words. Whether a pair can begin one is
 * asked of the pattern itself, the first time the pair is met. For patterns that do not begin by looking back at a certain
 * character.
 */
public final class Seeker {
    private static final int ASCII = 128;
    private static final int PAGE = 256;
    private static final int BITS = 8;
    private static final int WORD = 6;
    private static final byte YES = 1;
    private static final byte NO = 2;

    /** Stand for the characters a pattern does not name. */
    private static final String OTHERS = "\u9f98\u0444\uff5e\u2665";

    private final Pattern pattern;

    /** The number of each character the pattern names, by the high and the low half of its code; 0 for all others. */
    private final short[][] numbers = new short[PAGE][];

    /** The characters by number. */
    private final String named;

    /** What is known of pairs, by the numbers of both; no row where nothing begins with the first. */
    private final byte[][] pairs;

    /** One bit for each character there is: set where a match can begin with it. */
    private final long[] starts = new long[(Character.MAX_VALUE + 1) / Long.SIZE];

    private Seeker(Pattern pattern) {
        this.pattern = pattern;
        short[] none = new short[PAGE];
        java.util.Arrays.fill(numbers, none);
        StringBuilder words = new StringBuilder().append(OTHERS.charAt(0));
        for (char c = 0; c < ASCII; c++) {
            number(c, words, none);
        }
        for (char c : pattern.pattern().toCharArray()) {
            number(c, words, none);
        }
        this.named = words.toString();
        this.pairs = new byte[named.length()][];
        Matcher m = pattern.matcher("");
        boolean others = OTHERS.chars().anyMatch(c -> begins(m, String.valueOf((char) c)));
        for (int k = 0; k < pairs.length; k++) {
            if (k == 0 ? others : begins(m, String.valueOf(named.charAt(k)))) {
                pairs[k] = new byte[named.length()];
            }
        }
        for (int c = 0; c <= Character.MAX_VALUE; c++) {
            if (pairs[number((char) c)] != null) {
                starts[c >> WORD] |= 1L << c;
            }
        }
    }

    private void number(char c, StringBuilder words, short[] none) {
        int high = c >> BITS;
        if (numbers[high] == none) {
            numbers[high] = new short[PAGE];
        }
        if (numbers[high][c % PAGE] == 0) {
            numbers[high][c % PAGE] = (short) words.length();
            words.append(c);
        }
    }

    public static Seeker of(String pattern) {
        return new Seeker(Pattern.compile(pattern));
    }

    /** Whether a match begins with some characters, or could if the text went on. */
    private static boolean begins(Matcher m, String words) {
        m.reset(words);
        return m.lookingAt() || m.hitEnd();
    }

    private int number(char c) {
        return numbers[c >> BITS][c % PAGE];
    }

    /** Whether a match can begin at a position of a range; false only if none can. */
    public boolean may(String s, int at, int to) {
        char c = s.charAt(at);
        if ((starts[c >> WORD] & 1L << c) == 0) {
            return false;
        }
        return at + 1 >= to || pair(c, s.charAt(at + 1));
    }

    private boolean pair(char one, char next) {
        int first = number(one);
        byte[] row = pairs[first];
        int second = number(next);
        if (row[second] == 0) {
            row[second] = ask(first, second) ? YES : NO;
        }
        return row[second] == YES;
    }

    /** Both characters stand for all that the pattern does not name if they are not named themselves. */
    private boolean ask(int first, int second) {
        Matcher m = pattern.matcher("");
        String before = first == 0 ? OTHERS : named.substring(first, first + 1);
        String behind = second == 0 ? OTHERS : named.substring(second, second + 1);
        for (int a = 0; a < before.length(); a++) {
            for (int b = 0; b < behind.length(); b++) {
                if (begins(m, before.substring(a, a + 1) + behind.charAt(b))) {
                    return true;
                }
            }
        }
        return false;
    }

    /** A matcher of this text, to be handed to {@link #find(Matcher, String, int, int)}. */
    public Matcher on(String s) {
        return pattern.matcher(s).useTransparentBounds(true).useAnchoringBounds(false);
    }

    /** Moves to the first match that lies in a range; false if there is none. */
    public boolean find(Matcher m, String s, int from, int to) {
        for (int i = from; i < to; i++) {
            if (may(s, i, to) && m.region(i, to).lookingAt()) {
                return true;
            }
        }
        return false;
    }

    /** Whether a match lies in a range. */
    public boolean in(String s, int from, int to) {
        int i = from;
        while (i < to && !may(s, i, to)) {
            i++;
        }
        return i < to && find(on(s), s, i, to);
    }

    /** Whether a match that lies in a range begins right at its start. */
    public boolean at(String s, int from, int to) {
        return from < to
                && may(s, from, to)
                && pattern.matcher(s).region(from, to).lookingAt();
    }

    /** Whether all of a text is a match. */
    public boolean all(String s) {
        return !s.isEmpty() && may(s, 0, s.length()) && pattern.matcher(s).matches();
    }

    /** The words of the pattern, to be put together with others. */
    public String words() {
        return pattern.pattern();
    }

    /** A matcher of this text, to be handed to {@link #at(Matcher, String, int, int)}. */
    public Matcher kept(String s) {
        return pattern.matcher(s);
    }

    /** The same as {@link #at(String, int, int)}, with a matcher that is kept for many questions about one text. */
    public boolean at(Matcher kept, String s, int from, int to) {
        return from < to && may(s, from, to) && kept.region(from, to).lookingAt();
    }
}
