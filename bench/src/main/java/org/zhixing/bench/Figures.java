package org.zhixing.bench;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What a measurement found.
 *
 * @param unit of all values, smaller being better
 * @param ours what we were measured at, by what it is
 * @param peer what does the same job
 * @param limit what the machine itself needs for the least that does the job
 */
public record Figures(String name, String unit, Map<String, Spread> ours, Spread peer, Spread limit) {

    public Figures {
        ours = new LinkedHashMap<>(ours);
    }

    public String table() {
        var lines = new StringBuilder(String.format(
                Locale.ROOT, "%-10s %8s %15s %10s %11s%n", name + " " + unit, "median", "spread", "cpu s", "to peer"));
        ours.forEach((what, spread) -> lines.append(line(what, spread)));
        return lines.append(line("peer", peer))
                .append(line("limit", limit))
                .toString()
                .stripTrailing();
    }

    private String line(String what, Spread spread) {
        return String.format(
                Locale.ROOT,
                "%-10s %8.2f %15s %10.2f %11.2f%n",
                what,
                spread.median(),
                String.format(Locale.ROOT, "%.2f-%.2f", spread.least(), spread.most()),
                spread.cpu(),
                spread.median() / peer.median());
    }

    public String json() {
        return String.format(
                Locale.ROOT,
                "{\"name\":\"%s\",\"unit\":\"%s\",\"ours\":{%s},\"peer\":%s,\"limit\":%s,\"oursToPeer\":{%s}}",
                name,
                unit,
                ours.entrySet().stream()
                        .map(one -> "\"" + one.getKey() + "\":" + one.getValue().json())
                        .collect(Collectors.joining(",")),
                peer.json(),
                limit.json(),
                ours.entrySet().stream()
                        .map(one -> String.format(
                                Locale.ROOT,
                                "\"%s\":%.3f",
                                one.getKey(),
                                one.getValue().median() / peer.median()))
                        .collect(Collectors.joining(",")));
    }
}
