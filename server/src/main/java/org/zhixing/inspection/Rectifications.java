package org.zhixing.inspection;

import java.time.Instant;
import java.util.List;
import org.zhixing.act.Actor;
import org.zhixing.act.Outcome;

/** The one register of rectification: findings of every origin come in here (R054). Joins the caller's transaction. */
public interface Rectifications {

    /** Opens them all or, with the first refusal, none. */
    Outcome<List<CaseId>> open(List<NewRectification> findings, Instant at, Actor actor);
}
