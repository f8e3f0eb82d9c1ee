package org.zhixing.shell;

import java.time.Instant;
import java.util.List;
import org.zhixing.act.Actor;
import org.zhixing.act.CaseRef;

/** Port of case pages: which papers a higher module keeps of a case, and which can be begun from it by this actor. */
public interface CasePapers {

    List<CasePaper> of(CaseRef subject, Instant at, Actor actor);
}
