package org.zhixing.planreader.input;

import java.math.BigInteger;
import java.util.HashMap;
import java.util.Map;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;

/** Automatic item numbers of a Word document, which stand nowhere in its text. */
final class WordNumbers {
    private static final String DIGITS = "〇一二三四五六七八九十";

    private final Map<BigInteger, int[]> counters = new HashMap<>();

    /** The number a paragraph opens with, empty if it has none. */
    String of(XWPFParagraph p) {
        BigInteger list = p.getNumID();
        String text = p.getNumLevelText();
        if (list == null || text == null || list.signum() == 0) {
            return "";
        }
        BigInteger ilvl = p.getNumIlvl();
        int level = ilvl == null ? 0 : Math.min(8, Math.max(0, ilvl.intValue()));
        int[] counter = counters.computeIfAbsent(list, k -> new int[9]);
        counter[level]++;
        for (int i = level + 1; i < 9; i++) {
            counter[i] = 0;
        }
        String out = text;
        String format = p.getNumFmt() == null ? "decimal" : p.getNumFmt();
        for (int i = 0; i <= level; i++) {
            int n = Math.max(1, counter[i]);
            out = out.replace("%" + (i + 1), i == level ? number(n, format) : Integer.toString(n));
        }
        return format.equals("bullet") ? "" : out;
    }

    private static String number(int n, String format) {
        if (format.contains("hinese") || format.contains("japanese") || format.equals("ideographTraditional")) {
            return chinese(n);
        }
        if (format.equals("decimalEnclosedCircle") || format.equals("decimalEnclosedCircleChinese")) {
            return n <= 20 ? Character.toString((char) ('①' + n - 1)) : Integer.toString(n);
        }
        return Integer.toString(n);
    }

    private static String chinese(int n) {
        if (n <= 10) {
            return DIGITS.substring(n, n + 1);
        }
        String tens = n / 10 == 1 ? "十" : DIGITS.charAt(n / 10 % 10) + "十";
        return n % 10 == 0 ? tens : tens + DIGITS.charAt(n % 10);
    }
}
