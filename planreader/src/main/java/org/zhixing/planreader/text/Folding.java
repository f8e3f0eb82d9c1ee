package org.zhixing.planreader.text;

import java.util.HashMap;
import java.util.Map;

/**
 * Folds one character to one character, so that positions stay what they are: full width to half width, all brackets to
 * round ones, dashes to one dash, and the traditional forms of the words the rules look for to simplified ones. Folded
 * text is only ever compared; names are given back as written.
 */
public final class Folding {
    private static final String OPENING = "（〔［【〖[｛{";
    private static final String CLOSING = "）〕］】〗]｝}";
    private static final String DASHES = "—–―─－‐‑−";
    private static final char[] FOLDED = table();

    private Folding() {}

    /** The folded form of one character. */
    public static char fold(char c) {
        return FOLDED[c];
    }

    private static char[] table() {
        Map<Character, Character> others = others();
        char[] table = new char[Character.MAX_VALUE + 1];
        for (int i = 0; i < table.length; i++) {
            table[i] = folded((char) i, others);
        }
        return table;
    }

    private static char folded(char c, Map<Character, Character> others) {
        if (c < 0x80) {
            return c == '[' || c == '{' ? '(' : c == ']' || c == '}' ? ')' : c;
        }
        Character other = others.get(c);
        if (other != null) {
            return other;
        }
        return c >= '\uff01' && c <= '\uff5e' ? (char) (c - 0xfee0) : c;
    }

    /** Folds every character of a text; the length does not change. */
    public static String fold(String text) {
        char[] out = text.toCharArray();
        for (int i = 0; i < out.length; i++) {
            out[i] = fold(out[i]);
        }
        return new String(out);
    }

    /** Whether a character is a Chinese one. */
    public static boolean han(char c) {
        return (c >= '\u4e00' && c <= '\u9fff') || (c >= '\u3400' && c <= '\u4dbf') || c == '〇';
    }

    /** Whether a character is a space of any width. */
    public static boolean space(char c) {
        return c == ' ' || c == '\t' || c == '\u3000' || (c >= '\u2000' && c <= '\u200a');
    }

    private static Map<Character, Character> others() {
        Map<Character, Character> map = new HashMap<>();
        put(map, OPENING, '(');
        put(map, CLOSING, ')');
        put(map, DASHES, '-');
        put(map, "～〜", '~');
        put(map, "○Ｏ", '〇');
        put(map, "“”„‟＂「」『』", '"');
        put(map, "．", '.');
        put(map, "｡", '。');
        put(map, "﹕∶︰", ':');
        String pairs = Traditional.PAIRS;
        for (int i = 0; i + 1 < pairs.length(); i += 2) {
            map.put(pairs.charAt(i), pairs.charAt(i + 1));
        }
        return map;
    }

    private static void put(Map<Character, Character> map, String from, char to) {
        for (int i = 0; i < from.length(); i++) {
            map.put(from.charAt(i), to);
        }
    }
}
