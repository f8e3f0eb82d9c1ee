package org.zhixing.ladder;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.zhixing.act.UnitId;

/** Adds up by unit, by step and altogether. */
final class Sums {

    private final Map<UnitId, int[]> units = new LinkedHashMap<>();
    private final int[] all = new int[7];
    private final Map<LadderStep, int[]> steps = new EnumMap<>(LadderStep.class);
    private final List<Trial.Row> rows = new ArrayList<>();
    private int receiptsLate;
    private int reportsLate;
    private int extended;

    void add(Found one, Map<LadderStep, Instant> asIs, Map<LadderStep, Instant> tried) {
        var fared = one.fared();
        var row = new Trial.Row(
                one.id(), one.number(), one.title(), one.lead(), fared.yellowAt(), fared.redAt(), asIs, tried);
        rows.add(row);
        receiptsLate += one.receiptLate() ? 1 : 0;
        reportsLate += one.reportLate() ? 1 : 0;
        extended += fared.asked().stream().anyMatch(Fared.Asked::granted) ? 1 : 0;
        for (int[] sums : List.of(all, units.computeIfAbsent(one.lead(), unit -> new int[7]))) {
            sums[0] += fared.yellowAt() == null ? 0 : 1;
            sums[1] += fared.redAt() == null ? 0 : 1;
            sums[2] += asIs.containsKey(LadderStep.YELLOW) ? 1 : 0;
            sums[3] += asIs.containsKey(LadderStep.RED) ? 1 : 0;
            sums[4] += tried.containsKey(LadderStep.YELLOW) ? 1 : 0;
            sums[5] += tried.containsKey(LadderStep.RED) ? 1 : 0;
            sums[6] += row.differs() ? 1 : 0;
        }
        for (var step : LadderStep.values()) {
            atStep(steps.computeIfAbsent(step, first -> new int[6]), asIs.get(step), tried.get(step));
        }
    }

    private static void atStep(int[] sums, @Nullable Instant asIs, @Nullable Instant tried) {
        sums[0] += asIs == null ? 0 : 1;
        sums[1] += tried == null ? 0 : 1;
        if (asIs == null || tried == null) {
            sums[2] += asIs == null && tried != null ? 1 : 0;
            sums[3] += asIs != null ? 1 : 0;
        } else {
            sums[4] += tried.isBefore(asIs) ? 1 : 0;
            sums[5] += tried.isAfter(asIs) ? 1 : 0;
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
                new Trial.Besides(receiptsLate, reportsLate, extended),
                count(all, 2),
                count(all, 4),
                byStep,
                byUnit,
                inOrder);
    }

    private static Trial.Count count(int[] sums, int at) {
        return new Trial.Count(sums[at], sums[at + 1]);
    }
}
