package org.zhixing.shell;

import java.util.LinkedHashSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How a rule that a case was judged by reads to people. A cited rule is stored as {@code source · key vN = value}, steps to a
 * signature without a value; the key serves replay; people read the source, the name of the rule, the period in words and the version.
 */
final class Citation {

    private static final Pattern CITED = Pattern.compile("(.+) · (\\S+) v(\\d+)(?: = (.+))?");
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
            } else if (cited.group(4) == null) {
                all.add(texts.t("shell.cited.version", of(texts, cited), cited.group(3)));
            } else if (PERIOD.matcher(cited.group(4)).matches()) {
                all.add(texts.t("shell.cited", of(texts, cited), cited.group(3), period(texts, cited.group(4))));
            } else {
                String choice = texts.known("ladder.choice." + cited.group(4));
                all.add(texts.t(
                        "shell.cited.as-is",
                        of(texts, cited),
                        cited.group(3),
                        choice.isEmpty() ? cited.group(4) : choice));
            }
        }
        return String.join(texts.t("shell.cited.and"), all);
    }

    /** Source and name of the rule; the source alone where it has no name. */
    private static String of(Texts texts, Matcher cited) {
        String name = RuleNames.of(texts, cited.group(2));
        return name.isEmpty() ? cited.group(1) : texts.t("shell.cited.rule", cited.group(1), name);
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
