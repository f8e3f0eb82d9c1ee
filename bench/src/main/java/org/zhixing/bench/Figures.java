package org.zhixing.bench;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What a measurement found.
 *
 * @param rows what was measured, ours, peers and limits in turn
 * @param ratios how many times better than a peer (larger is better), or how many times as long as a limit takes
 *     (smaller is better)
 */
public record Figures(String name, boolean quick, List<Row> rows, Map<String, Double> ratios) {

    public Figures {
        rows = List.copyOf(rows);
        ratios = new LinkedHashMap<>(ratios);
    }

    int rounds() {
        return rows.stream().mapToInt(row -> row.rounds().size()).min().orElse(0);
    }

    public String table() {
        var lines =
                new StringBuilder(line(name, "items", "median s", "spread s", "items/s", "cpu us/item", "ours of all"));
        for (var row : rows) {
            var spread = row.spread();
            lines.append(line(
                    row.what(),
                    number(row.items()),
                    number(spread.median()),
                    number(spread.least()) + "-" + number(spread.most()),
                    number(row.rate()),
                    number(row.cpuOfItem()),
                    String.format(Locale.ROOT, "%.0f%%", spread.share() * 100)));
        }
        ratios.forEach((key, value) -> lines.append(String.format(Locale.ROOT, "  %-24s %8s%n", key, number(value))));
        return lines.toString().stripTrailing();
    }

    private static String line(Object... columns) {
        return String.format(Locale.ROOT, "%-26s %10s %10s %17s %12s %12s %12s%n", columns);
    }

    /** Three digits that count. */
    static String number(double value) {
        double size = Math.abs(value);
        int digits = size >= 100 || value == 0 ? 0 : size >= 10 ? 1 : size >= 1 ? 2 : size >= 0.01 ? 3 : 6;
        return String.format(Locale.ROOT, "%." + digits + "f", value);
    }

    /** One object, with the machine it was measured on. */
    public String json(Machine machine) {
        return "{\"name\":\"" + name + "\",\"machine\":" + machine.json() + ",\"versions\":" + machine.versionsJson()
                + ",\"rounds\":" + rounds() + ",\"quick\":" + quick + ",\"rows\":["
                + rows.stream().map(Figures::json).collect(Collectors.joining(","))
                + "],\"ratios\":{"
                + ratios.entrySet().stream()
                        .map(ratio -> "\"" + ratio.getKey() + "\":" + exact(ratio.getValue()))
                        .collect(Collectors.joining(","))
                + "}}";
    }

    private static String json(Row row) {
        var spread = row.spread();
        return "{\"what\":\"" + row.what() + "\",\"items\":" + exact(row.items())
                + ",\"rounds\":" + row.rounds().size()
                + ",\"median\":" + exact(spread.median())
                + ",\"least\":" + exact(spread.least())
                + ",\"most\":" + exact(spread.most())
                + ",\"rate\":" + exact(row.rate())
                + ",\"cpuMicrosAnItem\":" + exact(row.cpuOfItem())
                + ",\"oursOfTheMachine\":" + exact(spread.share()) + "}";
    }

    private static String exact(double value) {
        return Double.isFinite(value)
                ? String.format(Locale.ROOT, "%.6g", value).replaceAll("e\\+?(-?)0*", "e$1")
                : "null";
    }
}
