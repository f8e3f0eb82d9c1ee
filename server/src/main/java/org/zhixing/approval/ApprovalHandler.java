package org.zhixing.approval;

import org.jspecify.annotations.Nullable;
import org.zhixing.act.Refusal;

/** The asking module learns the answer in the transaction in which it is given; it may still refuse it by rule. */
public interface ApprovalHandler {

    String kind();

    /** Does what follows from the answer, or says why it cannot stand. Null when done. */
    @Nullable
    Refusal answered(Answer answer);
}
