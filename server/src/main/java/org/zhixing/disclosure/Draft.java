package org.zhixing.disclosure;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * A wording to begin with: what is public now, else what the docket or the practice says.
 *
 * @param requirement of a practice what was done
 * @param progress of a practice where it may be used
 * @param extensions granted ones, the first first
 * @param href page of what is published
 */
public record Draft(
        String title, String requirement, String progress, List<MoreTime> extensions, boolean practice, String href) {

    public Draft {
        extensions = List.copyOf(extensions);
    }

    /**
     * An extension.
     *
     * @param original the reason as the unit wrote it
     * @param published as it is public already, else the original
     */
    public record MoreTime(UUID id, int workingDays, LocalDate grantedOn, String original, String published) {}
}
