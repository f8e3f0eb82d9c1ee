package org.zhixing.ladder;

import java.time.Instant;
import java.util.Map;
import org.zhixing.worktime.Counting;
import org.zhixing.worktime.DueOnRestDay;

/** Whether a docket would have been acknowledged late, and silence told to the head of the unit (practice 8). */
final class Receipts {

    private final Numbers rules;
    private final Days days;
    private final Counting counting;
    private final Instant now;

    Receipts(Numbers rules, Days days, Counting counting, Instant now) {
        this.rules = rules;
        this.days = days;
        this.counting = counting;
        this.now = now;
    }

    void of(Fared one, Map<LadderStep, Instant> met) {
        var receipt = one.receipt();
        String key = "acknowledge." + one.urgency();
        if (receipt == null || !rules.knows(key)) {
            return;
        }
        var due = counting.dueAt(receipt.since(), rules.period(key), DueOnRestDay.STAYS);
        var until = receipt.at() == null ? now : receipt.at();
        if (!until.isBefore(due)) {
            met.put(LadderStep.RECEIPT_LATE, due);
        }
        var told = days.rung(Days.lastDay(due), rules.length("acknowledge.silent.after"), rules.time("ladder.at"));
        if (until.isAfter(told)) {
            met.put(LadderStep.RECEIPT_SILENT, told);
        }
    }
}
