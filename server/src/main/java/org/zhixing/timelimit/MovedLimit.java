package org.zhixing.timelimit;

import java.time.Instant;
import org.zhixing.act.CaseRef;

/** An open limit whose due date a new holiday notice moved later. */
public record MovedLimit(LimitId limit, LimitKind kind, CaseRef subject, Instant dueBefore, Instant dueAfter) {}
