package org.zhixing.timelimit;

/**
 * A kind of time limit, {@code module.name}, for instance {@code supervision.docket}. Each kind has exactly one
 * {@link RungHandler} and one versioned rule row set.
 */
public record LimitKind(String value) {

    /** Message key of its name: of {@code approval.question} it is {@code approval.limit.question}. */
    public String nameKey() {
        return value.replaceFirst("\\.", ".limit.");
    }
}
