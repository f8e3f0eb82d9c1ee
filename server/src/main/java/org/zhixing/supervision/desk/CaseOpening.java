package org.zhixing.supervision.desk;

import org.zhixing.act.Actor;
import org.zhixing.act.CaseRef;

/** Says for another kind of case of this module who may open its sheets and files. */
public interface CaseOpening {

    /** The type in a {@link CaseRef}. */
    String type();

    boolean mayRead(Actor actor, CaseRef subject);

    String hrefOf(CaseRef subject);
}
