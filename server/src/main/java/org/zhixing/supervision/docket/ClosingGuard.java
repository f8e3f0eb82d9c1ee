package org.zhixing.supervision.docket;

import org.jspecify.annotations.Nullable;
import org.zhixing.act.Refusal;
import org.zhixing.supervision.DocketId;

/** What else has to be done before a docket may leave the register, besides what the docket itself knows. */
public interface ClosingGuard {

    /** Null when nothing stands against closing it. */
    @Nullable
    Refusal against(DocketId docket);
}
