package org.zhixing.notification;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.zhixing.act.PersonId;

/** Port that a higher module fills: which days are rest days, and who is on duty then (practice 9). */
public interface DutyRoster {

    boolean isRestDay(LocalDate day);

    /** The officers on duty for each recipient; a recipient for whom nobody is on duty is left out. */
    Map<Recipient, List<PersonId>> onDuty(Collection<Recipient> recipients, LocalDate day);
}
