package org.zhixing.worktime;

import java.util.Locale;
import java.util.Optional;

/** How far a figure was checked; the marks of the domain law. */
public enum Certainty {
    /** Read in the full text of the rule. */
    STATUTE,
    /** Read on a public page that quotes it. */
    PAGE,
    /** Read in public data or software that carries it. */
    CODE,
    /** From general knowledge; a legal officer should confirm it. */
    UNVERIFIED;

    /** The mark in lower case, as files carry it. */
    public String mark() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Certainty> ofMark(String mark) {
        for (Certainty certainty : values()) {
            if (certainty.mark().equals(mark)) {
                return Optional.of(certainty);
            }
        }
        return Optional.empty();
    }
}
