package org.zhixing.rows;

import java.util.Arrays;
import java.util.List;
import org.zhixing.worktime.Period;

/**
 * A rule as data, in one version (architecture rule 12).
 *
 * @param value a number, a period code such as {@code 2wd}, or names
 * @param source law or practice behind it
 */
public record Rule(String key, int version, String value, String source, String reason) {

    public int number() {
        return Integer.parseInt(value);
    }

    public Period period() {
        return Period.parse(value).orElseThrow(() -> new IllegalStateException("no period: " + key));
    }

    public List<String> names() {
        return Arrays.stream(value.split("\\p{Punct}|\\p{IsPunctuation}", -1))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .toList();
    }

    /** How a case keeps the version it was judged by. */
    public String cite() {
        return source + " · " + key + " v" + version + " = " + value;
    }
}
