package org.zhixing.bench;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * What several rounds of the same measurement gave.
 *
 * @param cpu median of the processor seconds it took, all processes together; 0 where the machine does not tell
 */
public record Spread(double median, double least, double most, double cpu) {

    /** One round. */
    public record Round(double value, double cpu) {}

    public static Spread of(List<Round> rounds) {
        var values = rounds.stream().mapToDouble(Round::value).toArray();
        return new Spread(
                median(values),
                Arrays.stream(values).min().orElseThrow(),
                Arrays.stream(values).max().orElseThrow(),
                median(rounds.stream().mapToDouble(Round::cpu).toArray()));
    }

    static double median(double... values) {
        var sorted = values.clone();
        Arrays.sort(sorted);
        var middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    String json() {
        return String.format(
                Locale.ROOT, "{\"median\":%.3f,\"least\":%.3f,\"most\":%.3f,\"cpu\":%.3f}", median, least, most, cpu);
    }
}
