package org.zhixing.shell;

import java.util.Arrays;

/**
 * What rules are called: message {@code ladder.key.<key>}; of a family of rules the name of its stem with the names of what
 * tells them apart, messages {@code ladder.part.<part>}, so that a further rule of the family has its name at once.
 */
public final class RuleNames {

    private static final String NAME = "ladder.key.";

    private RuleNames() {}

    /** The name of the rule with a key, empty where it has none. */
    public static String of(Texts texts, String key) {
        String own = texts.known(NAME + key);
        for (int cut = key.lastIndexOf('.'); own.isEmpty() && cut > 0; cut = key.lastIndexOf('.', cut - 1)) {
            String stem = texts.known(NAME + key.substring(0, cut));
            var parts = Arrays.stream(key.substring(cut + 1).split("\\.", -1))
                    .map(part -> texts.known("ladder.part." + part))
                    .toList();
            if (!stem.isEmpty()) {
                return parts.contains("")
                        ? ""
                        : texts.t("shell.rule.of-family", stem, String.join(texts.t("shell.rule.part"), parts));
            }
        }
        return own;
    }
}
