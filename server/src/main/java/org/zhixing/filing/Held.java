package org.zhixing.filing;

/** A row of a register with a life cycle. */
public interface Held<S extends Enum<S>> {

    FiledCase caseId();

    S state();

    int version();

    /** A row that is known by its case alone. */
    interface ByCase<I extends FiledCase, S extends Enum<S>> extends Held<S> {

        I id();

        @Override
        default I caseId() {
            return id();
        }
    }
}
