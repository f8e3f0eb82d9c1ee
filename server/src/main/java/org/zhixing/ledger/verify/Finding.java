package org.zhixing.ledger.verify;

import java.util.List;

/**
 * What is wrong, and where.
 *
 * @param key message key under {@code ledger.verify}
 * @param args parameters of the message: which entry, stream, checkpoint or row
 */
public record Finding(String key, List<Object> args) {

    /** Ends a check at the first thing that is wrong. */
    static final class Found extends RuntimeException {

        private static final long serialVersionUID = 1;

        private final transient Finding finding;

        private Found(Finding finding) {
            super(finding.key() + " " + finding.args());
            this.finding = finding;
        }

        Finding finding() {
            return finding;
        }
    }

    static Found found(String key, Object... args) {
        return new Found(new Finding("ledger.verify." + key, List.of(args)));
    }
}
