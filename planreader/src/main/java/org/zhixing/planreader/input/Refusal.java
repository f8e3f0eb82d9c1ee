package org.zhixing.planreader.input;

/** Carries a refusal out of the depth of a file format; never leaves this package. */
final class Refusal extends Exception {
    private static final long serialVersionUID = 1L;

    private final Unreadable reason;

    Refusal(Unreadable reason) {
        super(reason.name());
        this.reason = reason;
    }

    Unreadable reason() {
        return reason;
    }
}
