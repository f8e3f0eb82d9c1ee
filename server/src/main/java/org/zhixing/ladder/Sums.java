package org.zhixing.ladder;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.zhixing.act.UnitId;

/** Adds up by unit, by step and altogether. */
final class Sums {

    private final Map<UnitId, int[]> units = new LinkedHashMap<>();
    private final int[] all = new int[7];
    private final Map<LadderStep, int[]> steps = new EnumMap<>(LadderStep.class);
    private final List<Trial.Row> rows = new ArrayList<>();

    void add(Found one, Map<LadderStep, Instant> asIs, Map<LadderStep, Instant> tried) {
        var fared = one.fared();
        boolean extended = fared.asked().stream().anyMatch(Fared.Asked::granted);
        var row = new Trial.Row(
                one.id(),
                one.number(),
                one.title(),
                one.lead(),
                fared.yellowAt(),
                fared.redAt(),
                new Trial.Also(one.receiptLate(), one.reportLate(), extended),
                asIs,
                tried);
        rows.add(row);
        for (int[] sums : List.of(all, units.computeIfAbsent(one.lead(), unit -> new int[7]))) {
            sums[0] += fared.yellowAt() == null ? 0 : 1;
            sums[1] += fared.redAt() == null ? 0 : 1;
            sums[2] += Trial.Row.yellow(asIs) == null ? 0 : 1;
            sums[3] += Trial.Row.red(asIs) == null ? 0 : 1;
            sums[4] += Trial.Row.yellow(tried) == null ? 0 : 1;
            sums[5] += Trial.Row.red(tried) == null ? 0 : 1;
            sums[6] += row.differs() ? 1 : 0;
        }
        for (var step : LadderStep.values()) {
            int[] sums = steps.computeIfAbsent(step, first -> new int[6]);
            sums[0] += asIs.containsKey(step) ? 1 : 0;
            sums[1] += tried.containsKey(step) ? 1 : 0;
            var difference = row.differenceAt(step);
            if (difference != null) {
                sums[
                        switch (difference) {
                            case ADDED -> 2;
                            case DROPPED -> 3;
                            case EARLIER -> 4;
                            case LATER -> 5;
                        }]++;
            }
        }
    }

    Trial trial() {
        var byUnit = units.entrySet().stream()
                .filter(entry -> Arrays.stream(entry.getValue()).sum() > 0)
                .map(entry -> {
                    int[] sums = entry.getValue();
                    return new Trial.AtUnit(entry.getKey(), count(sums, 0), count(sums, 2), count(sums, 4), sums[6]);
                })
                .sorted(Comparator.comparingInt(Trial.AtUnit::differs).reversed())
                .toList();
        var byStep = steps.entrySet().stream()
                .map(entry -> {
                    int[] n = entry.getValue();
                    return new Trial.AtStep(entry.getKey(), n[0], n[1], n[2], n[3], n[4], n[5]);
                })
                .toList();
        var inOrder = rows.stream()
                .sorted(Comparator.comparing(Trial.Row::differs).reversed())
                .toList();
        return new Trial(
                rows.size(),
                count(all, 0),
                new Trial.Besides(
                        count(Trial.Also::receiptLate), count(Trial.Also::reportLate), count(Trial.Also::extended)),
                count(all, 2),
                count(all, 4),
                byStep,
                byUnit,
                inOrder);
    }

    private int count(Predicate<Trial.Also> what) {
        return (int) rows.stream().map(Trial.Row::also).filter(what).count();
    }

    private static Trial.Count count(int[] sums, int at) {
        return new Trial.Count(sums[at], sums[at + 1]);
    }
}
