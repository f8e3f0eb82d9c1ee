package org.zhixing.timelimit;

import org.zhixing.act.Actor;
import org.zhixing.act.CaseRef;

/** Port: the module that owns a case says who may see its limits. A case nobody speaks for is closed to all. */
public interface LimitAccess {

    /** Module name this answers for. */
    String module();

    boolean maySee(Actor actor, CaseRef subject);

    /** Where the case is shown. */
    String hrefOf(CaseRef subject);
}
