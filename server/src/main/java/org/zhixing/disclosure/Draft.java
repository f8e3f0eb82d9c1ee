package org.zhixing.disclosure;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * A wording to begin with: what is public now, else what the docket says.
 *
 * @param extensions granted ones, the first first
 */
public record Draft(String title, String requirement, String progress, List<MoreTime> extensions) {

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
