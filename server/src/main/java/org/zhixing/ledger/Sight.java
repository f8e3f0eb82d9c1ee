package org.zhixing.ledger;

/** What a reader of a timeline sees of one entry. The module that owns the case decides. */
public interface Sight {

    /** How much of an entry is seen. */
    enum Visibility {
        /** All of it. */
        SHOWN,
        /** That something was done and when; the rest is named as withheld. */
        WITHHELD,
        /** Nothing, not even that it exists: sealed matters. */
        HIDDEN
    }

    Visibility of(Recorded recorded);

    /** For readers who may see the whole case. */
    static Sight whole() {
        return recorded -> Visibility.SHOWN;
    }
}
