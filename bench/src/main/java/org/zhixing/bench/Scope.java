package org.zhixing.bench;

/**
 * How much is measured.
 *
 * @param quick a rough answer soon, on small sizes
 * @param share of the full sizes, 1 for all
 */
public record Scope(boolean quick, double share) {

    private static final int ROUNDS = 5;

    public int rounds() {
        return ROUNDS;
    }

    /** The full size or the quick one. */
    public int size(int full, int small) {
        return quick ? small : (int) Math.max(small, full * share);
    }
}
