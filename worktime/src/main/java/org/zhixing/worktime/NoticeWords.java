package org.zhixing.worktime;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The wording of notices made even: half-width signs, Arabic figures in dates, no blanks; line breaks stay. */
final class NoticeWords {

    static final Pattern LENGTH = Pattern.compile("^共(\\d{1,2})天");
    static final Pattern LENGTH_AFTER_OFF = Pattern.compile("放假共?(\\d{1,2})天");

    private static final Pattern DATE = Pattern.compile("\\d{1,2}日");
    private static final Pattern CHINESE_DATE =
            Pattern.compile("([〇○零Ｏ一二三四五六七八九]{4})年([一二三四五六七八九十]{1,2})月([一二三四五六七八九十]{1,3})日");
    private static final String FULL = "０１２３４５６７８９：，；（）－—–～﹣";
    private static final String HALF = "0123456789:,;()-----";
    private static final String FIGURES = "零一二三四五六七八九";

    private NoticeWords() {}

    static boolean hasDate(String words) {
        return DATE.matcher(words).find();
    }

    static String normalized(String source) {
        StringBuilder out = new StringBuilder(source.length());
        for (int i = 0; i < source.length(); i++) {
            char c = source.charAt(i);
            int full = FULL.indexOf(c);
            if (full >= 0) {
                out.append(HALF.charAt(full));
            } else if (c == '\n' || (!Character.isWhitespace(c) && !Character.isSpaceChar(c) && c != '\uFEFF')) {
                out.append(c);
            }
        }
        Matcher date = CHINESE_DATE.matcher(out);
        return date.replaceAll(
                found -> figures(found.group(1)) + "年" + number(found.group(2)) + "月" + number(found.group(3)) + "日");
    }

    /** The holiday's name without quotation marks and brackets. */
    static String holiday(String words) {
        return words.replaceAll("\\([^)]{0,40}\\)|[“”\"'《》\n(]|国际", "")
                .replace("五一劳动节", "劳动节")
                .replace("五一", "劳动节");
    }

    private static String figures(String chinese) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < chinese.length(); i++) {
            out.append(Math.max(0, FIGURES.indexOf(chinese.charAt(i))));
        }
        return out.toString();
    }

    /** 一 to 三十一; what is no number becomes 0, which is no date. */
    static int number(String chinese) {
        int ten = chinese.indexOf('十');
        if (ten < 0) {
            return chinese.length() == 1 ? FIGURES.indexOf(chinese.charAt(0)) : 0;
        }
        int tens = ten == 0 ? 1 : FIGURES.indexOf(chinese.charAt(0));
        int ones = ten == chinese.length() - 1 ? 0 : FIGURES.indexOf(chinese.charAt(ten + 1));
        return ten > 1 || chinese.indexOf('十', ten + 1) >= 0 ? 0 : tens * 10 + ones;
    }
}
