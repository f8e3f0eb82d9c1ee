package org.zhixing.disclosure;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * A docket or a practice as far as its publication goes.
 *
 * @param opened what was never opened, or never released to the house, has nothing to be read
 * @param progress what the unit reported last, empty for nothing
 * @param extensions granted ones, the first first
 * @param internal whether it, what it belongs to or comes from is internal material
 */
record Matter(
        Source source,
        String number,
        String title,
        String requirement,
        boolean opened,
        String progress,
        List<Extension> extensions,
        boolean internal,
        String href) {

    /**
     * @param reason as the unit wrote it
     */
    record Extension(UUID id, int workingDays, LocalDate grantedOn, String reason) {}
}
