package org.zhixing.shell;

import java.util.LinkedHashSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How a rule that a case was judged by reads to people. A cited rule is stored as {@code source · key vN = value}; the
 * key serves replay, people read the source, the period in words and the version.
 */
final class Citation {

    private static final Pattern CITED = Pattern.compile("(.+) · \\S+ v(\\d+) = (.+)");
    private static final Pattern PERIOD = Pattern.compile("(\\d+)(wd|cd|mo|wh|min)");
    private static final Pattern PERIODS = Pattern.compile(PERIOD + "( \\+ " + PERIOD + ")?");
    private static final Pattern INNER = Pattern.compile("(?:[RL]\\d+|practice|architecture|quality|interface)\\b.*");

    private Citation() {}

    /** The rule in words; a text of another form stays as it is. */
    static String words(Texts texts, String rule) {
        var all = new LinkedHashSet<String>();
        for (String part : rule.split("; ")) {
            var cited = CITED.matcher(part);
            if (!cited.matches()) {
                all.add(part);
            } else if (PERIOD.matcher(cited.group(3)).matches()) {
                all.add(texts.t("shell.cited", cited.group(1), cited.group(2), period(texts, cited.group(3))));
            } else {
                all.add(texts.t("shell.cited.as-is", cited.group(1), cited.group(2), cited.group(3)));
            }
        }
        return String.join(texts.t("shell.cited.and"), all);
    }

    /** A period code such as {@code 5wd}, or one with its extension, in words; what is none stays as it is. */
    static String period(Texts texts, String value) {
        return PERIODS.matcher(value).matches()
                ? PERIOD.matcher(value)
                        .replaceAll(one -> Matcher.quoteReplacement(
                                texts.t("shell.period." + one.group(2), Integer.valueOf(one.group(1)))))
                : value;
    }

    /** The rule where it names a law or a document that a reader can look up; our own numbering is nothing to him. */
    static String lookedUp(String rule) {
        return INNER.matcher(rule).matches() ? "" : rule;
    }
}
