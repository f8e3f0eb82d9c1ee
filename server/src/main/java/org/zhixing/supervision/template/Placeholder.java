package org.zhixing.supervision.template;

import java.util.List;
import java.util.regex.Pattern;
import org.zhixing.act.Refusal;

/**
 * Names in a template: {@code {{name}}} for a figure or a column of a register, {@code [name]} for a column of a brief;
 * in either language.
 */
final class Placeholder {

    static final String RULE = "practice 6";
    static final Pattern IN_BRACES = Pattern.compile("\\{\\{([^{}]*)}}");
    static final Pattern IN_BRACKETS = Pattern.compile("\\[([A-Za-z_\\u4e00-\\u9fa5]+)]");

    private Placeholder() {}

    /** A template that cannot be taken; the refusals say where and what, each place of it. */
    static final class Wrong extends Exception {

        private final transient List<Refusal> refusals;

        Wrong(String key, Object... args) {
            this(List.of(Refusal.of(key, RULE, args)));
        }

        Wrong(List<Refusal> refusals) {
            super(refusals.get(0).key());
            this.refusals = List.copyOf(refusals);
        }

        List<Refusal> refusals() {
            return refusals;
        }
    }
}
