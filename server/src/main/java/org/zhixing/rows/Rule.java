package org.zhixing.rows;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhixing.worktime.Period;

/**
 * A rule as data, in one version (architecture rule 12).
 *
 * @param value a number, a period code such as {@code 2wd}, a time of day, or names
 * @param source law or practice behind it
 * @param adopted how this version came about, null for what came with the house
 */
public record Rule(String key, int version, String value, String source, String reason, @Nullable Adopted adopted) {

    /**
     * How a version came about.
     *
     * @param on date of the document, which is the version's source
     * @param at when it was entered, and from when it holds for whatever begins
     * @param by name of whoever entered it
     */
    public record Adopted(LocalDate on, Instant at, String by) {}

    public int number() {
        return Integer.parseInt(value);
    }

    public Period period() {
        return Period.parse(value).orElseThrow(() -> new IllegalStateException("no period: " + key));
    }

    public List<String> names() {
        return Arrays.stream(value.split("[\\p{Punct}\\p{IsPunctuation}&&[^_]]", -1))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .toList();
    }

    /** How a case keeps the version it was judged by. */
    public String cite() {
        return source + " · " + key + " v" + version + " = " + value;
    }
}
