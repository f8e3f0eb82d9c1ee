package org.zhixing.planreader.text;

/** Chinese numerals up to 999, and years written digit by digit. */
public final class Numerals {
    private static final String DIGITS = "〇一二三四五六七八九";

    private Numerals() {}

    /** The value of {@code 12}, {@code 十二}, {@code 二十}, {@code 一百零三}; -1 if it is no number. */
    public static int value(String s) {
        if (s.isEmpty()) {
            return -1;
        }
        if (s.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return s.length() > 8 ? -1 : Integer.parseInt(s);
        }
        int total = 0;
        int digit = -1;
        for (int i = 0; i < s.length(); i++) {
            char c = s.charAt(i) == '零' ? '〇' : s.charAt(i) == '两' ? '二' : s.charAt(i);
            if (c == '十' || c == '百') {
                total += (digit < 0 ? 1 : digit) * (c == '十' ? 10 : 100);
                digit = 0;
            } else {
                int d = DIGITS.indexOf(c);
                if (d < 0) {
                    return -1;
                }
                digit = d;
            }
        }
        return total + Math.max(digit, 0);
    }

    /** The value of a four-figure year such as 2010, 二〇一〇, 二OO九 or 二00四; -1 if it is none. */
    public static int year(String s) {
        if (s.length() != 4) {
            return -1;
        }
        int year = 0;
        for (int i = 0; i < 4; i++) {
            char c = s.charAt(i);
            int d = c >= '0' && c <= '9' ? c - '0' : c == 'O' || c == 'o' || c == '零' ? 0 : DIGITS.indexOf(c);
            if (d < 0) {
                return -1;
            }
            year = year * 10 + d;
        }
        return year >= 1900 && year <= 2199 ? year : -1;
    }
}
