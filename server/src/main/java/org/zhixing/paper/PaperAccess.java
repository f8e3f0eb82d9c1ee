package org.zhixing.paper;

import org.zhixing.act.Actor;
import org.zhixing.act.CaseRef;

/** Port: the module that owns a case says who may open its sheets. A case nobody speaks for is closed to all. */
public interface PaperAccess {

    /** Module name this answers for. */
    String module();

    boolean mayRead(Actor actor, CaseRef subject);
}
