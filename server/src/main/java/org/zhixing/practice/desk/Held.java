package org.zhixing.practice.desk;

import org.zhixing.practice.CaseId;

/** A row of a register with a life cycle. */
public interface Held<S extends Enum<S>> {

    CaseId id();

    S state();

    int version();
}
