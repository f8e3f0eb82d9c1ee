package org.zhixing.supervision.template;

import java.util.regex.Pattern;

/** Names in a template: {@code {{name}}} for a figure or a column of a register, {@code [name]} for a column of a brief. */
final class Placeholder {

    static final Pattern IN_BRACES = Pattern.compile("\\{\\{([^{}]*)}}");
    static final Pattern IN_BRACKETS = Pattern.compile("\\[([A-Za-z_]+)]");

    private Placeholder() {}

    /** A template that cannot be taken; the arguments say where and what. */
    static final class Wrong extends Exception {

        private final transient org.zhixing.act.Refusal refusal;

        Wrong(String key, Object... args) {
            super(key);
            this.refusal = org.zhixing.act.Refusal.of(key, "practice 6", args);
        }

        org.zhixing.act.Refusal refusal() {
            return refusal;
        }
    }
}
