package org.zhixing.planreader.text;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How the numbers of items are written. */
final class Numbering {
    /** Everything that may be the number of an item. */
    static final Pattern CANDIDATE = Pattern.compile("(?<chapter>第[一二三四五六七八九十]{1,3}(?:章|部分|编)(?![的中内]))"
            + "|(?<stage>第[一二三四五六123456]个?阶段)"
            + "|(?<article>第[一二三四五六七八九十百]{1,5}条)"
            + "|(?<named>(?:问题|任务|项目|事项|清单|事例)(?:[一二三四五六七八九十]{1,3}|\\d{1,2})[:、.])"
            + "|(?<paren>\\([一二三四五六七八九十]{1,3}\\)[、.]?|[㈠-㈩])"
            + "|(?<ordinal>[一二三四五六七八九十]{1,2}是)"
            + "|(?<chinese>[一二三四五六七八九十]{1,3}[、.])"
            + "|(?<bracket>\\(\\d{1,2}\\)[、.]?|[⑴-⒇])"
            + "|(?<number>\\d{1,3}(?:[.、](?!\\d)|\\.(?=(?:19|20)\\d\\d年|\\d{1,2}月(?:[底前初末上中下份]|\\d{1,2}日))|、(?=(?:19|20)\\d\\d年)|(?=[\\u4e00-\\u9fa5《\"]))|[⒈-⒛]|(?<=^|\\n)\\d{1,2}\\))"
            + "|(?<letter>(?<=^|\\n|[。;:])[A-Ha-h][.、)](?=[\\u4e00-\\u9fa5\"《]))"
            + "|(?<circled>[①-⑳])"
            + "|(?<bullet>--(?!-)|[●◆■▲★◇□•])"
            + "|(?<attachment>(?<=^|\\n|\\f)附件[一二三四五六七八九十\\d]{0,2}:?(?=\\n|$))");

    private static final String FIGURES = "0123456789一二三四五六七八九十百";

    private Numbering() {}

    /** The kind of a number that was found. */
    static MarkerKind kind(Matcher m) {
        if (m.group("chapter") != null) {
            return MarkerKind.CHAPTER;
        }
        if (m.group("stage") != null) {
            return MarkerKind.STAGE;
        }
        if (m.group("article") != null) {
            return MarkerKind.ARTICLE;
        }
        if (m.group("named") != null) {
            return MarkerKind.NAMED;
        }
        if (m.group("paren") != null) {
            return MarkerKind.CHINESE_BRACKET;
        }
        if (m.group("ordinal") != null) {
            return MarkerKind.ORDINAL;
        }
        if (m.group("chinese") != null) {
            return MarkerKind.CHINESE;
        }
        if (m.group("bracket") != null) {
            return MarkerKind.NUMBER_BRACKET;
        }
        if (m.group("number") != null) {
            return m.group().endsWith(")") ? MarkerKind.NUMBER_BRACKET : MarkerKind.NUMBER;
        }
        if (m.group("letter") != null) {
            return MarkerKind.NUMBER_BRACKET;
        }
        if (m.group("circled") != null) {
            return MarkerKind.CIRCLED;
        }
        return m.group("attachment") != null ? MarkerKind.ATTACHMENT : MarkerKind.BULLET;
    }

    /** The value of a number as written. */
    static int number(String words) {
        char c = words.charAt(0);
        if (c >= '①' && c <= '⑳') {
            return c - '①' + 1;
        }
        if (c >= '⑴' && c <= '⒇') {
            return c - '⑴' + 1;
        }
        if (c >= '⒈' && c <= '⒛') {
            return c - '⒈' + 1;
        }
        if (c >= '㈠' && c <= '㈩') {
            return c - '㈠' + 1;
        }
        if (c >= 'A' && c <= 'h') {
            return Character.toUpperCase(c) - 'A' + 1;
        }
        StringBuilder digits = new StringBuilder(words.length());
        for (int i = 0; i < words.length(); i++) {
            if (FIGURES.indexOf(words.charAt(i)) >= 0) {
                digits.append(words.charAt(i));
            }
        }
        return digits.isEmpty() ? 0 : Numerals.value(digits.toString());
    }
}
