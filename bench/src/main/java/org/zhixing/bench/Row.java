package org.zhixing.bench;

import java.util.ArrayList;
import java.util.List;
import org.zhixing.bench.Spread.Round;

/**
 * One thing that was measured, round by round.
 *
 * @param what it is, for instance {@code ours} or the name of the peer
 * @param items how many items each round worked off
 * @param rounds seconds and processor seconds of each round, in order
 */
public record Row(String what, double items, List<Round> rounds) {

    public Row(String what, double items) {
        this(what, items, new ArrayList<>());
    }

    public void add(Round round) {
        rounds.add(round);
    }

    public Spread spread() {
        return Spread.of(rounds);
    }

    /** Items in a second. */
    double rate() {
        return items / spread().median();
    }

    /** Microseconds of processor for an item. */
    double cpuOfItem() {
        return spread().cpu() * 1e6 / items;
    }

    /** How many times as long as the other an item takes, round by round; the median of that. */
    public double timesAsLongAs(Row other) {
        return ratio(other, false);
    }

    /** How many times as much processor as the other an item takes. */
    public double timesTheProcessorOf(Row other) {
        return ratio(other, true);
    }

    private double ratio(Row other, boolean cpu) {
        int count = Math.min(rounds.size(), other.rounds.size());
        var ratios = new double[count];
        for (int i = 0; i < count; i++) {
            ratios[i] = cpu
                    ? rounds.get(i).cpu() / items / (other.rounds.get(i).cpu() / other.items)
                    : rounds.get(i).value() / items / (other.rounds.get(i).value() / other.items);
        }
        return Spread.median(ratios);
    }
}
