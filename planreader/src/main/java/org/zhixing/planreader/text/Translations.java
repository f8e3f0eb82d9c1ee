package org.zhixing.planreader.text;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Papers in two languages say everything twice. What is said in Latin letters beside the Chinese is blanked, so that no
 * full stop or colon of it cuts a sentence or a label; names such as 5G, APP or City Walk stay.
 */
public final class Translations {
    private static final String WORD = "[A-Za-z\\u00c0-\\u024f][A-Za-z\\u00c0-\\u024f'’\\-]*\\.?";
    private static final String PLAIN = "[,.;:!?&/()“”\"'’%$\\-–—+ \\t\\u00a0\\d]";

    /** A stretch of Latin words with nothing Chinese in it. */
    private static final Pattern STRETCH = Pattern.compile("[(（\\[]?(?:\\d[\\d,.]*[ \\t]+)?(?:" + WORD + ")(?:" + PLAIN
            + "{0,6}(?:" + WORD + "|\\d[\\d,.]*%?))*[.;!?]?[)）\\]]?");

    /** A label said again in another language: 责任单位 Responsible： or 责任单位/Responsible Unit： */
    private static final Pattern GLOSS = Pattern.compile("(?<=[\\u4e00-\\u9fa5])[ \\t]*[/(（|]?[ \\t]*(?<words>" + WORD
            + "(?:[ \\t]+" + WORD + "){0,5})[ \\t]*[)）]?(?=[ \\t]*[:：])");

    private static final Pattern WORDS = Pattern.compile("[A-Za-z\\u00c0-\\u024f]{2,}");
    private static final int LEAST_WORDS = 4;
    private static final int LEAST_LETTERS = 14;
    private static final int LONGEST = 3_000;

    private Translations() {}

    /** The text with every character of such stretches as a space, so that all others stay where they are. */
    public static String blank(String text) {
        if (!bilingual(text)) {
            return text;
        }
        StringBuilder out = new StringBuilder(text);
        int start = 0;
        while (start < text.length()) {
            int end = text.indexOf('\n', start);
            end = end < 0 ? text.length() : end;
            if (end - start <= LONGEST) {
                line(text, start, end, out);
            }
            start = end + 1;
        }
        return out.toString();
    }

    /** Whether whole clauses in Latin letters stand in a text that is Chinese for the most part. */
    private static boolean bilingual(String text) {
        int spaced = 0;
        int han = 0;
        for (int i = 1; i + 1 < text.length(); i++) {
            char c = text.charAt(i);
            han += Folding.han(c) ? 1 : 0;
            spaced += c == ' ' && latin(text.charAt(i - 1)) && latin(text.charAt(i + 1)) ? 1 : 0;
        }
        return spaced >= 2 && han > spaced;
    }

    private static boolean latin(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }

    private static void line(String text, int start, int end, StringBuilder out) {
        Matcher gloss = GLOSS.matcher(text).region(start, end);
        while (gloss.find()) {
            blank(out, gloss.start(), gloss.end());
        }
        boolean han = false;
        for (int i = start; i < end && !han; i++) {
            han = Folding.han(text.charAt(i));
        }
        Matcher m = STRETCH.matcher(text).region(start, end);
        while (m.find()) {
            if (translates(text, m.start(), m.end(), start, han)) {
                blank(out, m.start(), m.end());
            }
        }
    }

    /** A clause, the words behind a Chinese heading, or a line of nothing else. */
    private static boolean translates(String text, int from, int to, int line, boolean han) {
        Matcher words = WORDS.matcher(text).region(from, to);
        int n = 0;
        int letters = 0;
        while (words.find()) {
            n++;
            letters += words.end() - words.start();
        }
        boolean alone = !han && n >= 2;
        return alone || (n >= LEAST_WORDS - 1 && letters >= LEAST_LETTERS && !inside(text, from, to, line));
    }

    /** Whether a stretch stands in quotation marks or title marks, and so is a name. */
    private static boolean inside(String text, int from, int to, int line) {
        boolean opened = from > line && "“\"《「".indexOf(text.charAt(from - 1)) >= 0;
        return opened && to < text.length() && "”\"》」".indexOf(text.charAt(to)) >= 0;
    }

    private static void blank(StringBuilder out, int from, int to) {
        for (int i = from; i < to; i++) {
            out.setCharAt(i, ' ');
        }
    }
}
