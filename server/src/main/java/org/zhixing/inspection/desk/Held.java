package org.zhixing.inspection.desk;

import org.zhixing.inspection.CaseId;

/** A row of a register with a life cycle. */
public interface Held<S extends Enum<S>> {

    CaseId id();

    S state();

    int version();
}
