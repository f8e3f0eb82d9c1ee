package org.zhixing.supervision.docket;

import org.jspecify.annotations.Nullable;
import org.zhixing.act.Refusal;
import org.zhixing.supervision.DocketCommand;
import org.zhixing.supervision.desk.Scene;

/** What one act does, besides moving the state: it decides first, then says what follows; it writes nothing itself. */
interface ActOn<C extends DocketCommand> {

    Class<C> command();

    /** Null when it may happen; nothing may be said to follow from a refusal. */
    @Nullable
    Refusal decide(C command, Scene scene);
}
