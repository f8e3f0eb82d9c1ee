package org.zhixing.ledger.verify;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/** A form that short texts must have. A ledger names few kinds and verbs again and again: what had it once is known. */
final class Form {

    /** How many texts are kept; a ledger that was tampered with may hold any number. */
    private static final int MOST = 4096;

    private final Pattern pattern;
    private final int longest;
    private final Set<String> known = ConcurrentHashMap.newKeySet();

    /**
     * @param pattern a regular expression for the whole text
     * @param longest in characters
     */
    Form(String pattern, int longest) {
        this.pattern = Pattern.compile(pattern);
        this.longest = longest;
    }

    boolean fits(String text) {
        if (known.contains(text)) {
            return true;
        }
        if (text.length() > longest || !pattern.matcher(text).matches()) {
            return false;
        }
        if (known.size() < MOST) {
            known.add(text);
        }
        return true;
    }
}
