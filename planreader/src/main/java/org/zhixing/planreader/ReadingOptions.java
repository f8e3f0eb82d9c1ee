package org.zhixing.planreader;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the caller knows beside the document.
 *
 * @param referenceDate stands in for the document's date where it bears none of its own; without either, limits that
 *     name no year stay words
 * @param units names of units known to exist: what is on the list is a unit, whatever it ends in
 */
public record ReadingOptions(@Nullable LocalDate referenceDate, Set<String> units) {
    public ReadingOptions {
        units = Set.copyOf(units);
    }

    /** Nothing but the document. */
    public static ReadingOptions none() {
        return new ReadingOptions(null, Set.of());
    }
}
