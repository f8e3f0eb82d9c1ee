package org.zhixing.disclosure;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.zhixing.act.UnitId;

/**
 * A matter as everybody reads it: no person, no number of the office, and nothing that was not released.
 *
 * @param livelihood whether it is one of the projects for people's livelihood (民生实事)
 * @param firstDue the day it was due at first, null for ongoing work
 * @param due the day it is due now
 * @param doneOn when the result that was accepted was handed in, null before it is accepted
 * @param inTime whether that was in time by the first day, null before it is accepted or where there is no day
 * @param progressOn when the words on progress were released
 */
public record PublicMatter(
        UUID id,
        String code,
        String title,
        String requirement,
        UnitId unit,
        String unitName,
        boolean livelihood,
        PublicStanding standing,
        @Nullable LocalDate firstDue,
        @Nullable LocalDate due,
        @Nullable LocalDate doneOn,
        @Nullable Boolean inTime,
        List<MoreTime> extensions,
        String progress,
        LocalDate progressOn) {

    public PublicMatter {
        extensions = List.copyOf(extensions);
    }

    /**
     * One extension.
     *
     * @param until the last day as it stood then
     * @param office who granted it; an office, never a person
     * @param reason as it was released, empty while it waits for that
     */
    public record MoreTime(
            int nth, int workingDays, LocalDate grantedOn, @Nullable LocalDate until, String office, String reason) {}

    public String href() {
        return "/public/progress/" + code;
    }
}
