package org.zhixing.bench;

import java.util.Arrays;
import java.util.List;

/**
 * What several rounds of the same measurement gave.
 *
 * @param cpu median of the processor seconds it took, all processes together; 0 where the machine does not tell
 * @param busy median of the processor seconds that the whole machine worked meanwhile
 */
public record Spread(double median, double least, double most, double cpu, double busy) {

    /** One round. */
    public record Round(double value, double cpu, double busy) {
        public Round(double value, double cpu) {
            this(value, cpu, cpu);
        }
    }

    public static Spread of(List<Round> rounds) {
        var values = rounds.stream().mapToDouble(Round::value).toArray();
        return new Spread(
                median(values),
                Arrays.stream(values).min().orElseThrow(),
                Arrays.stream(values).max().orElseThrow(),
                median(rounds.stream().mapToDouble(Round::cpu).toArray()),
                median(rounds.stream().mapToDouble(Round::busy).toArray()));
    }

    /** How much of the machine's work was ours. */
    double share() {
        return busy > 0 ? Math.min(1, cpu / busy) : 0;
    }

    static double median(double... values) {
        var sorted = values.clone();
        Arrays.sort(sorted);
        var middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}
