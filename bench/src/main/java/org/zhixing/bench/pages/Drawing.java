package org.zhixing.bench.pages;

/** Who draws the page; a request of the measurement says it in a header. */
enum Drawing {
    /** The product itself. */
    OURS,
    /** The peer. */
    THYMELEAF,
    /** The limit: session, scope and questions as ever, then bytes that were drawn before. */
    CONSTANT;

    static final String HEADER = "X-Bench-Drawing";
}
