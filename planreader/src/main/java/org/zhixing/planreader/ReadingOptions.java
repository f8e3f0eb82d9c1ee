package org.zhixing.planreader;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.zhixing.planreader.house.HouseRule;

/**
 * What the caller knows beside the document.
 *
 * @param referenceDate stands in for the document's date where it bears none of its own; without either, limits that
 *     name no year stay words
 * @param units names of units known to exist: what is on the list is a unit, whatever it ends in
 * @param rules what people have taught about the documents of issuers, oldest first; those of other issuers do no harm
 */
public record ReadingOptions(@Nullable LocalDate referenceDate, Set<String> units, List<HouseRule> rules) {
    public ReadingOptions {
        units = Set.copyOf(units);
        rules = List.copyOf(rules);
    }

    /** A date and names, and nothing taught. */
    public ReadingOptions(@Nullable LocalDate referenceDate, Set<String> units) {
        this(referenceDate, units, List.of());
    }

    /** Nothing but the document. */
    public static ReadingOptions none() {
        return new ReadingOptions(null, Set.of());
    }
}
