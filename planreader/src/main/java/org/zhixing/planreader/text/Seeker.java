package org.zhixing.planreader.text;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Looks for a pattern only where it can begin. Most characters of a text begin none of the many words a pattern lists; to
 * skip them costs one look into a table instead of a walk through all the words. For patterns that do not begin by
 * looking back at a certain character.
 */
public final class Seeker {
    private static final int ASCII = 128;

    /** Stand for the characters a pattern does not name. */
    private static final String OTHERS = "\u9f98\u0444\uff5e\u2665";

    private final Pattern pattern;
    private final boolean[] opens = new boolean[Character.MAX_VALUE + 1];

    private Seeker(Pattern pattern) {
        this.pattern = pattern;
        Matcher m = pattern.matcher("");
        boolean others = OTHERS.chars().anyMatch(c -> begins(m, (char) c));
        if (others) {
            java.util.Arrays.fill(opens, true);
        }
        for (char c = 0; c < ASCII; c++) {
            opens[c] = begins(m, c);
        }
        for (char c : pattern.pattern().toCharArray()) {
            opens[c] = begins(m, c);
        }
    }

    public static Seeker of(String pattern) {
        return new Seeker(Pattern.compile(pattern));
    }

    /** Whether a match begins with a character, or could if the text went on. */
    private static boolean begins(Matcher m, char c) {
        m.reset(String.valueOf(c));
        return m.lookingAt() || m.hitEnd();
    }

    /** A matcher of this text, to be handed to {@link #find(Matcher, String, int, int)}. */
    public Matcher on(String s) {
        return pattern.matcher(s).useTransparentBounds(true).useAnchoringBounds(false);
    }

    /** Moves to the first match that lies in a range; false if there is none. */
    public boolean find(Matcher m, String s, int from, int to) {
        for (int i = from; i < to; i++) {
            if (opens[s.charAt(i)] && m.region(i, to).lookingAt()) {
                return true;
            }
        }
        return false;
    }

    /** Whether a match lies in a range. */
    public boolean in(String s, int from, int to) {
        int i = from;
        while (i < to && !opens[s.charAt(i)]) {
            i++;
        }
        return i < to && find(on(s), s, i, to);
    }

    /** Whether a match that lies in a range begins right at its start. */
    public boolean at(String s, int from, int to) {
        return from < to
                && opens[s.charAt(from)]
                && pattern.matcher(s).region(from, to).lookingAt();
    }

    /** A matcher of this text, to be handed to {@link #at(Matcher, String, int, int)}. */
    public Matcher kept(String s) {
        return pattern.matcher(s);
    }

    /** The same as {@link #at(String, int, int)}, with a matcher that is kept for many questions about one text. */
    public boolean at(Matcher kept, String s, int from, int to) {
        return from < to && opens[s.charAt(from)] && kept.region(from, to).lookingAt();
    }

    /** Whether a match can begin with a character. */
    public boolean opens(char c) {
        return opens[c];
    }
}
