package org.zhixing.bench;

import java.util.Arrays;
import java.util.Locale;

/**
 * What a measurement found.
 *
 * @param unit of the three values, smaller being better
 * @param ours median of our runs
 * @param peer median of the peer's runs
 * @param limit median of what the machine itself needs for the least that does the job
 */
public record Figures(String name, String unit, double ours, double peer, double limit) {

    public static double median(double... values) {
        var sorted = values.clone();
        Arrays.sort(sorted);
        var middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    public String table() {
        return String.format(
                Locale.ROOT,
                "%s (%s)%n  ours   %10.2f%n  peer   %10.2f   ours/peer  %6.2f%n  limit  %10.2f   ours/limit %6.2f",
                name,
                unit,
                ours,
                peer,
                ours / peer,
                limit,
                ours / limit);
    }

    public String json() {
        return String.format(
                Locale.ROOT,
                "{\"name\":\"%s\",\"unit\":\"%s\",\"ours\":%.3f,\"peer\":%.3f,\"limit\":%.3f,"
                        + "\"oursToPeer\":%.3f,\"oursToLimit\":%.3f}",
                name,
                unit,
                ours,
                peer,
                limit,
                ours / peer,
                ours / limit);
    }
}
