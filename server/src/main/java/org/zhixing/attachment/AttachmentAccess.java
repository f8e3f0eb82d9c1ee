package org.zhixing.attachment;

import org.zhixing.act.Actor;
import org.zhixing.act.CaseRef;

/** Port: the module that owns a case says who may open its files. A case nobody speaks for is closed to all. */
public interface AttachmentAccess {

    /** Module name this answers for. */
    String module();

    boolean mayRead(Actor actor, CaseRef subject);
}
