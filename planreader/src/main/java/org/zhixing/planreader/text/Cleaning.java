package org.zhixing.planreader.text;

/** What is taken out of a text before anything is read: nothing a person would see, and pinyin put in by web sites. */
public final class Cleaning {
    private static final int LONGEST_SYLLABLE = 7;

    private Cleaning() {}

    /** The text with plain line ends and without invisible characters and injected pinyin. */
    public static String clean(String raw) {
        StringBuilder out = new StringBuilder(raw.length());
        int i = 0;
        while (i < raw.length()) {
            char c = raw.charAt(i);
            int skip = syllable(raw, i);
            if (skip > 0) {
                i += skip;
                continue;
            }
            if (c == '\r') {
                out.append('\n');
                i += i + 1 < raw.length() && raw.charAt(i + 1) == '\n' ? 2 : 1;
                continue;
            }
            if (c == '\u00a0' || c == '\u2007' || c == '\u202f') {
                out.append(' ');
            } else if (c == '\u2028' || c == '\u2029' || c == '\f' || c == '\u000b' || c == '\u0085') {
                out.append('\n');
            } else if (c == '\n' || c == '\t' || !invisible(c)) {
                out.append(c);
            }
            i++;
        }
        return out.toString();
    }

    private static boolean invisible(char c) {
        return c < ' '
                || (c >= '\u007f' && c < '\u00a0')
                || (c >= '\u200b' && c <= '\u200f')
                || (c >= '\u202a' && c <= '\u202e')
                || c == '\u2060'
                || c == '\ufeff'
                || c == '\u00ad';
    }

    /** Length of a bracketed pinyin syllable behind a Chinese character, else 0. */
    private static int syllable(String s, int at) {
        char open = s.charAt(at);
        if ((open != '(' && open != '（') || at == 0 || !Folding.han(s.charAt(at - 1))) {
            return 0;
        }
        boolean toned = false;
        for (int i = at + 1; i < s.length() && i <= at + LONGEST_SYLLABLE + 1; i++) {
            char c = s.charAt(i);
            if (c == ')' || c == '）') {
                return i > at + 1 && toned ? i - at + 1 : 0;
            }
            boolean accent = "āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜüńňǹɡ".indexOf(c) >= 0;
            if (!accent && (c < 'a' || c > 'z') && c != ' ') {
                return 0;
            }
            toned |= accent;
        }
        return 0;
    }
}
