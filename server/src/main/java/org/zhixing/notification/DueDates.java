package org.zhixing.notification;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import org.zhixing.act.CaseRef;

/** Port that a higher module fills: by when a case needs something, as its limits stand now. */
public interface DueDates {

    /** The next due date of each case; a case without an open limit is left out. */
    Map<CaseRef, LocalDate> dueDates(Collection<CaseRef> cases);
}
