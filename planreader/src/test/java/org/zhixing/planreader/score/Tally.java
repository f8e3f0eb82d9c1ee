package org.zhixing.planreader.score;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** Counts of right, spurious and missing values. */
public final class Tally {
    private int right;
    private int spurious;
    private int missing;

    /** Compares two sets of values. */
    void add(Set<String> gold, Set<String> read) {
        Set<String> both = new HashSet<>(gold);
        both.retainAll(read);
        count(both.size(), read.size() - both.size(), gold.size() - both.size());
    }

    void count(int more, int tooMany, int tooFew) {
        right += more;
        spurious += tooMany;
        missing += tooFew;
    }

    public int right() {
        return right;
    }

    public int spurious() {
        return spurious;
    }

    public int missing() {
        return missing;
    }

    /** Harmonic mean of precision and recall; 1 where there was nothing to read and nothing was. */
    public double f1() {
        int all = 2 * right + spurious + missing;
        return all == 0 ? 1 : 2.0 * right / all;
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT, "F1 %.3f  (right %d, spurious %d, missing %d)", f1(), right, spurious, missing);
    }
}
