package org.zhixing.timelimit;

/**
 * A kind of time limit, {@code module.name}, for instance {@code supervision.docket}. Each kind has exactly one
 * {@link RungHandler} and one versioned rule row set.
 */
public record LimitKind(String value) {}
