package org.zhixing.ledger;

import org.zhixing.act.Actor;
import org.zhixing.act.CaseRef;

/** Port: the module that owns a case says who may take the proof of its record away. */
public interface LedgerAccess {

    /** Module name this answers for. */
    String module();

    boolean mayRead(Actor actor, CaseRef subject);
}
