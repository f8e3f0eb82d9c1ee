package org.zhixing.attachment.check;

import org.zhixing.act.Refusal;

/** Carries a refusal out of the depth of a check; the store turns it into a value and lets it go no further. */
public final class Refused extends Exception {

    private static final long serialVersionUID = 1L;
    private static final String RULE = "practice 10";

    private final transient Refusal refusal;

    Refused(String key, Object... args) {
        super(key, null, false, false);
        this.refusal = Refusal.of(key, RULE, args);
    }

    public Refusal refusal() {
        return refusal;
    }
}
