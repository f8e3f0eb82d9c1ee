package org.zhixing.shell;

import java.util.List;
import org.zhixing.act.Actor;
import org.zhixing.act.CaseRef;

/** Port of case pages: another module leads from a case to what it knows of it, for whoever may see that. */
public interface CaseLinks {

    List<CaseLink> of(CaseRef subject, Actor actor);
}
