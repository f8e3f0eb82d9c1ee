package org.zhixing.supervision;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/** From which day the document behind a docket is: each module knows the days of its own sources. */
public interface SourceDays {

    /**
     * Days by the reference that a docket was opened with.
     *
     * @param sources as in {@link OpenDocket.Source#ref}; what is not this module's is left out
     */
    Map<UUID, LocalDate> of(Collection<UUID> sources);
}
