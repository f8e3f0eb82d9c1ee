package org.zhixing.supervision.web;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.zhixing.act.UnitId;
import org.zhixing.shell.Texts;
import org.zhixing.supervision.DocketState;
import org.zhixing.supervision.listing.UnitMatrix;

/**
 * The summary by whoever sums up, drafted from what the units below reported and edited by a person (practice 5): counts,
 * those late, and the last words of each. Nothing below, nothing drafted.
 */
final class Summary {

    private Summary() {}

    /** Lines in the order of the rows. */
    static List<String> of(List<UnitMatrix.Row> below, Function<UnitId, String> names, Texts texts) {
        var rows = below.stream()
                .filter(one -> one.docket().state() != DocketState.WITHDRAWN)
                .toList();
        if (rows.isEmpty()) {
            return List.of();
        }
        long done = count(rows, DocketState.ACCEPTED, DocketState.CLOSED);
        long reported = count(rows, DocketState.REPORTED, DocketState.VERIFYING);
        var late = rows.stream().filter(UnitMatrix.Row::late).toList();
        var lines = new ArrayList<String>();
        lines.add(texts.t("supervision.summary.counts", rows.size(), done, reported, rows.size() - done - reported));
        if (!late.isEmpty()) {
            lines.add(texts.t(
                    "supervision.summary.late",
                    late.size(),
                    late.stream()
                            .map(one -> names.apply(one.docket().lead()))
                            .collect(Collectors.joining(texts.t("supervision.summary.comma")))));
        }
        for (var one : rows) {
            String unit = names.apply(one.docket().lead());
            String state = texts.name(one.docket().state());
            String words = one.said().words();
            var day = one.said().day();
            lines.add(
                    words == null || day == null
                            ? texts.t("supervision.summary.silent", unit, state)
                            : texts.t("supervision.summary.unit", unit, state, day, words));
        }
        return lines;
    }

    private static long count(List<UnitMatrix.Row> rows, DocketState... states) {
        return rows.stream()
                .filter(one -> List.of(states).contains(one.docket().state()))
                .count();
    }
}
